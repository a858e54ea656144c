// A command as it is filled in: what the application is asked about it, and
// what typing and keys make of its line.
import type { TemplateResult } from 'lit';
import { Completion } from '../commandline/completion.ts';
import { Late } from '../commandline/late.ts';
import * as L from '../commandline/line.ts';
import { bestMatch } from '../commandline/options.ts';
import { commandRow } from './command-row.ts';
import { asks, lineEntries, linePanel, type Highlight, type Source } from './composer-panel.ts';
import type { Context } from './context.ts';
import type { Entry } from './suggestions.ts';

/** What is being typed in a channel: a text with its files, or a command. */
export interface Draft {
  text: string;
  line?: L.Line | undefined;
  files?: readonly File[];
}

/** The composer, to what fills in a command. */
export interface Desk {
  readonly context: Context;
  readonly channelId: string;
  readonly draft: Draft;
  /** What stands above the composer, which entry of it is chosen by Enter, and whether it was closed. */
  readonly marked: Highlight;
  readonly closed: boolean;
  draftOf(channelId: string): Draft;
  change(draft: Draft, focus?: boolean): void;
  /** Changes what is typed in a channel, which need not be the one that is shown, and nothing else. */
  keep(channelId: string, draft: Draft): void;
  close(): void;
  leave(line: L.Line): void;
  refuse(why: string): void;
  take(files: readonly File[]): void;
}

export class Filling {
  private completion: Completion | undefined;
  /** The options that were taken off and are not offered again. */
  private readonly declined = new Set<string>();
  private readonly late = new Late();

  constructor(private readonly desk: Desk) {}

  get entities(): L.Entities {
    return this.desk.context.session.entities;
  }

  private get source(): Source {
    return { entities: this.entities, completion: this.completion, setLine: (line) => this.set(line) };
  }

  entries(line: L.Line): Entry[] {
    return lineEntries(this.source, line);
  }

  panel(line: L.Line, silent: boolean): TemplateResult {
    return linePanel(this.source, line, this.desk.marked, silent);
  }

  row(line: L.Line): TemplateResult {
    const { desk } = this;
    const { id, active } = desk.marked;
    const entries = this.entries(line);
    return commandRow({
      list: id,
      line,
      entities: this.entities,
      highlighted: entries[active] ? `${id}-${active}` : undefined,
      open: entries.length > 0 && !desk.closed,
      focused: (at) => this.activate(at),
      typed: (changed, at) => this.typed(changed, at),
      attach: (files) => desk.take(files),
      leave: () => desk.leave(line),
      send: () => void this.send(line),
    });
  }

  set(line: L.Line, focus = true): void {
    this.desk.change({ text: '', line }, focus);
  }

  /** Asks the application for choices when the field that is typed in wants them. */
  ask(line: L.Line | undefined): void {
    const field = line?.fields[line.active];
    if (!line || !field?.option.autocomplete || field.picked) return this.stopAsking();
    const { desk } = this;
    this.completion ??= new Completion(
      (asked, at) => desk.context.session.interactions.autocomplete(asked, at, desk.channelId, this.entities),
      () => this.completed(),
    );
    this.completion.want(line, line.active);
  }

  stopAsking(): void {
    this.completion?.clear();
  }

  private completed(): void {
    const { line } = this.desk.draft;
    const text = line?.fields[line.active]?.text ?? '';
    this.desk.marked.hover(bestMatch(this.completion?.list ?? [], text));
  }

  private activate(at: number): void {
    const { line } = this.desk.draft;
    if (line && line.active !== at) this.set({ ...line, active: at }, false);
  }

  private typed(line: L.Line, at: number): void {
    const jumped = L.jump(line, at, this.declined);
    this.set(jumped ?? line, jumped !== undefined);
  }

  private async send(typed: L.Line): Promise<void> {
    const { desk } = this;
    const { channelId } = desk;
    await this.late.settled();
    const { line } = desk.draft;
    if (channelId !== desk.channelId || line?.leaf !== typed.leaf) return;
    const wrong = L.firstError(line, this.entities);
    if (wrong) {
      this.set({ ...line, active: wrong.at });
      const field = line.fields[wrong.at];
      return desk.refuse(field ? `${field.option.name}: ${wrong.error}` : wrong.error);
    }
    desk.context.session.interactions.command(line, channelId, this.entities);
    this.declined.clear();
    desk.change({ text: '' });
  }

  /** Says whether the key did something. */
  key(event: KeyboardEvent, line: L.Line): boolean {
    const input = event.target as HTMLInputElement;
    const { desk } = this;
    switch (event.key) {
      case 'Enter':
        // A button without a file asks for one.
        if (input.matches('.field-file') && !line.fields[line.active]?.file) return false;
        return this.advance(true, line), true;
      case 'Tab':
        if (event.shiftKey) return line.active > 0 && (this.set({ ...line, active: line.active - 1 }), true);
        if (line.active === line.fields.length && !this.entries(line)[desk.marked.active]) return false;
        return this.advance(false, line), true;
      case 'Escape':
        return desk.closed ? desk.leave(line) : desk.close(), true;
      case 'Backspace':
        if (input.matches('.field-file') && line.fields[line.active]?.file) return this.set(L.setText(line, line.active, '')), true;
        return input.value === '' && (this.back(line), true);
      case 'ArrowLeft':
        return !input.selectionEnd && line.active > 0 && (this.set({ ...line, active: line.active - 1 }), true);
      case 'ArrowRight':
        return (
          (input.selectionStart ?? 0) === input.value.length &&
          line.active < line.fields.length &&
          (this.set({ ...line, active: line.active + 1 }), true)
        );
    }
    return false;
  }

  /** Enter and Tab: take what is highlighted, then go on; Enter sends when nothing is missing. */
  private advance(sends: boolean, line: L.Line): void {
    const { desk } = this;
    const field = line.fields[line.active];
    const entry = desk.closed ? undefined : this.entries(line)[desk.marked.active];
    // Tab through an empty field moves on; it does not choose what happens to be first.
    if (entry && (sends || !field || field.text !== '')) return entry.choose();
    if (field && field.text !== '' && asks(field) && this.completion?.loading) this.pickLater(line, field);
    if (!sends) return this.set({ ...line, active: Math.min(line.active + 1, line.fields.length) });
    const missing = L.goOn(line, line.active);
    if (field && missing.active < line.fields.length) return this.set(missing);
    void this.send(line);
  }

  /** Whoever types faster than the application suggests still gets its suggestion, while typing on. */
  private pickLater(line: L.Line, { option, text }: L.Field): void {
    const { desk } = this;
    const { channelId } = desk;
    const asked = desk.context.session.interactions.autocomplete(line, line.active, channelId, this.entities);
    this.late.follow(asked, text, (best) => {
      const draft = desk.draftOf(channelId);
      if (draft.line?.leaf === line.leaf) desk.keep(channelId, { ...draft, line: L.pickLate(draft.line, option.name, text, best) });
    });
  }

  /** Backspace where nothing is left to delete: the option goes, or the command does. */
  private back(line: L.Line): void {
    const { fields, active } = line;
    const field = fields[active];
    if (field && !field.option.required) {
      this.declined.add(field.option.name);
      return this.set(L.removeField(line, active));
    }
    if (active > 0) return this.set({ ...line, active: active - 1 });
    if (fields.every(({ text }) => text === '')) this.desk.change({ text: `/${line.leaf.name}` });
  }
}
