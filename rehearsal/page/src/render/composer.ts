// Where one types: a message, or a command, which is then filled in option by
// option. The line itself is a value (commandline/line.ts); this shows it and
// turns keys into changes of it.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { leaves, settled, type Leaf } from '../commandline/commands.ts';
import { Completion } from '../commandline/completion.ts';
import { Late } from '../commandline/late.ts';
import * as L from '../commandline/line.ts';
import { bestMatch } from '../commandline/options.ts';
import { OptionType } from '../discord.ts';
import type { Channel, Command } from '../discord.ts';
import { filesOf, filesProblem } from '../files.ts';
import { mentionables, withMentions, type Mention } from '../mentions.ts';
import { signedName } from '../people.ts';
import { may, mayWrite, Permission } from '../permissions.ts';
import { asks, lineEntries, linePanel, type Highlight, type Source } from './composer-panel.ts';
import { commandQuery, textEntries, textPanel, type TextSource } from './text-panel.ts';
import type { Context } from './context.ts';
import { commandRow } from './command-row.ts';
import { fileRow, replyBar } from './reply-bar.ts';
import type { Entry } from './suggestions.ts';
import { textRow } from './text-row.ts';

interface Draft {
  text: string;
  line?: L.Line | undefined;
  files?: readonly File[];
}

export class Composer extends LitElement {
  static override properties = { context: { attribute: false } };
  declare context: Context;
  /** What is being typed in each channel: changing the channel loses nothing. */
  private readonly drafts = new Map<string, Draft>();
  private completion: Completion | undefined;
  private known: { from: Command[]; leaves: Leaf[] } | undefined;
  private highlight = 0;
  private closed = false;
  private error = '';
  private declined = new Set<string>();
  private focusNext = false;
  private replying: string | undefined;
  private readonly late = new Late();
  private unsubscribe: (() => void) | undefined;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unsubscribe = this.context.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.completion?.clear();
  }

  /** Begins with this command: its name, a whole line, or one that was filled in before. */
  begin(command: string | L.Line): void {
    if (typeof command !== 'string') return this.setLine(command);
    const text = command.startsWith('/') ? command : `/${command}`;
    const line = L.parseLine(this.leaves, text);
    this.change(line ? { text: '', line } : { text });
  }

  /** The list's element ID: each pane has one of its own. */
  private get listId(): string {
    return `${this.context.id}-suggestions`;
  }

  private get channelId(): string {
    return this.context.state.channelId ?? '';
  }

  private get draft(): Draft {
    return this.drafts.get(this.channelId) ?? { text: '' };
  }

  private get leaves(): Leaf[] {
    const from = this.context.state.commands;
    if (this.known?.from !== from) this.known = { from, leaves: leaves(from) };
    return this.known.leaves;
  }

  private get entities(): L.Entities {
    return this.context.session.entities;
  }

  private change(draft: Draft, focus = true): void {
    this.drafts.set(this.channelId, draft);
    const { line } = draft;
    // Past the last field nothing is highlighted, so that Enter sends.
    this.highlight = line && line.active === line.fields.length && line.rest.trim() === '' ? -1 : 0;
    this.closed = false;
    this.error = '';
    this.focusNext ||= focus;
    this.ask(draft.line);
    this.requestUpdate();
  }

  private setLine(line: L.Line, focus = true): void {
    this.change({ text: '', line }, focus);
  }

  /** Asks the application for choices when the field that is typed in wants them. */
  private ask(line: L.Line | undefined): void {
    const field = line?.fields[line.active];
    if (!line || !field?.option.autocomplete || field.picked) return this.completion?.clear();
    const { session } = this.context;
    const channelId = this.channelId;
    this.completion ??= new Completion(
      (asked, at) => session.interactions.autocomplete(asked, at, channelId, this.entities),
      () => this.completed(),
    );
    this.completion.want(line, line.active);
  }

  private completed(): void {
    const { line } = this.draft;
    const text = line?.fields[line.active]?.text ?? '';
    this.highlight = bestMatch(this.completion?.list ?? [], text);
    this.requestUpdate();
  }

  /** Whoever chooses to reply goes on to type. */
  override willUpdate(): void {
    const reply = this.context.state.replies.get(this.channelId)?.message.id;
    this.focusNext ||= reply !== undefined && reply !== this.replying;
    this.replying = reply;
  }

  override updated(): void {
    this.querySelector(`#${this.listId}-${this.highlight}`)?.scrollIntoView({ block: 'nearest' });
    if (!this.focusNext) return;
    this.focusNext = false;
    const { line } = this.draft;
    const target = this.querySelector<HTMLInputElement>(line ? `[data-at="${line.active}"]` : '[data-testid="composer"]');
    if (!target || document.activeElement === target) return;
    target.focus();
    if (!target.matches('.field-file')) target.setSelectionRange(target.value.length, target.value.length);
  }

  override render() {
    const { state } = this.context;
    const channel = state.channels.get(this.channelId);
    if (!channel) return nothing;
    if (!mayWrite(state, channel)) {
      return html`<div class="composer-box closed" data-testid="no-writing">You do not have permission to send messages in this channel.</div>`;
    }
    const { line, text, files = [] } = this.draft;
    return html`<div class="composer" @keydown=${this.key} @paste=${this.given} @drop=${this.given} @dragover=${(event: Event) => event.preventDefault()}>
      ${this.closed ? nothing : line ? linePanel(this.source, line, this.marked, this.error !== '') : textPanel(this.textSource, text, this.marked)}
      ${this.error ? html`<div class="failure composer-error" role="alert">${this.error}</div>` : nothing}
      ${line ? nothing : html`${replyBar(this.context, channel.id)} ${fileRow(files, (left) => this.change({ text, files: left }))}`}
      <div class="composer-box">${line ? this.lineRow(line) : this.textRow(channel)}</div>
    </div>`;
  }

  private textRow(channel: Channel): TemplateResult {
    const { text, files = [] } = this.draft;
    const { state } = this.context;
    const picking = this.textEntries.length > 0 && !this.closed;
    return textRow({
      list: this.listId,
      text,
      name: signedName(state, channel),
      highlighted: picking ? `${this.listId}-${this.highlight}` : undefined,
      ready: text.trim() !== '' || files.length > 0,
      typed: (changed) => this.typed(changed),
      commands: () => this.typed(text.startsWith('/') ? text : '/', true),
      send: () => this.enter(),
      attach: may(state, channel, Permission.AttachFiles) ? (more) => this.take(more) : undefined,
    });
  }

  /** Files that were chosen, pasted or dropped: for the option that wants one, else for the message. */
  private take(more: readonly File[]): void {
    const { line, text, files = [] } = this.draft;
    const [first] = more;
    if (!first) return;
    if (!line) return this.change({ text, files: [...files, ...more] });
    if (line.fields[line.active]?.option.type === OptionType.Attachment) this.setLine(L.attach(line, line.active, first));
  }

  private readonly given = (event: ClipboardEvent | DragEvent): void => {
    const files = filesOf('clipboardData' in event ? event.clipboardData : event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files);
  };

  private get query(): string | undefined {
    return this.draft.line ? undefined : commandQuery(this.draft.text);
  }

  private get textEntries(): Entry[] {
    return textEntries(this.textSource, this.draft.text);
  }

  private get textSource(): TextSource {
    return {
      leaves: this.leaves,
      loaded: this.context.state.commandsLoaded,
      mentions: () => this.mentions,
      setLine: (line) => this.setLine(line),
      setText: (text) => this.change({ ...this.draft, text }),
    };
  }

  private get mentions(): Mention[] {
    return mentionables(this.context.state);
  }

  private get marked(): Highlight {
    const hover = (at: number) => {
      this.highlight = at;
      this.requestUpdate();
    };
    return { id: this.listId, active: this.highlight, hover };
  }

  private get source(): Source {
    return { entities: this.entities, completion: this.completion, setLine: (line) => this.setLine(line) };
  }

  private lineEntries(line: L.Line): Entry[] {
    return lineEntries(this.source, line);
  }

  private typed(text: string, focus = false): void {
    if (text.startsWith('/') && !this.draft.text.startsWith('/')) void this.context.session.loadCommands();
    const leaf = text.startsWith('/') ? settled(this.leaves, text.slice(1)) : undefined;
    if (leaf) return this.setLine(L.startLine(leaf));
    const pasted = text.startsWith('/') && text.includes(':') ? L.parseLine(this.leaves, text) : undefined;
    if (pasted) return this.setLine(pasted);
    const { channelId } = this;
    if (text !== '' && !text.startsWith('/')) this.context.session.talk.typing(channelId);
    this.change({ ...this.draft, text }, focus);
  }

  private lineRow(line: L.Line): TemplateResult {
    const entries = this.lineEntries(line);
    return commandRow({
      list: this.listId,
      line,
      entities: this.entities,
      highlighted: entries[this.highlight] ? `${this.listId}-${this.highlight}` : undefined,
      open: entries.length > 0 && !this.closed,
      focused: (at) => this.activate(at),
      typed: (changed, at) => this.lineTyped(changed, at),
      attach: (files) => this.take(files),
      leave: () => this.leave(line),
      send: () => void this.send(line),
    });
  }

  private activate(at: number): void {
    const { line } = this.draft;
    if (line && line.active !== at) this.setLine({ ...line, active: at }, false);
  }

  private lineTyped(line: L.Line, at: number): void {
    const jumped = L.jump(line, at, this.declined);
    this.setLine(jumped ?? line, jumped !== undefined);
  }

  private leave(line: L.Line): void {
    this.change({ text: L.lineText(line) });
    this.closed = true;
  }

  private async send(typed: L.Line): Promise<void> {
    const channelId = this.channelId;
    await this.late.settled();
    if (channelId !== this.channelId || this.draft.line?.leaf !== typed.leaf) return;
    const { line } = this.draft;
    const wrong = L.firstError(line, this.entities);
    if (wrong) {
      this.setLine({ ...line, active: wrong.at });
      const field = line.fields[wrong.at];
      this.error = field ? `${field.option.name}: ${wrong.error}` : wrong.error;
      return;
    }
    this.context.session.interactions.command(line, channelId, this.entities);
    this.declined.clear();
    this.change({ text: '' });
  }

  private async sendText(text: string, files: readonly File[]): Promise<void> {
    const channelId = this.channelId;
    const wrong = filesProblem(files);
    if (wrong) return this.refuse(wrong);
    this.change({ text: '' });
    try {
      await this.context.session.talk.send(channelId, withMentions(text, this.mentions), files);
    } catch (reason) {
      // What was typed comes back, unless something new was typed meanwhile.
      if (channelId === this.channelId && this.draft.text === '') this.change({ text, files });
      this.refuse((reason as Error).message);
    }
  }

  private refuse(why: string): void {
    this.error = why;
    this.requestUpdate();
  }

  private enter(): void {
    const { text, files = [] } = this.draft;
    const chosen = this.closed ? undefined : this.textEntries[this.highlight];
    if (chosen) return chosen.choose();
    const line = text.startsWith('/') ? L.parseLine(this.leaves, text) : undefined;
    if (line) return this.setLine(line);
    if (this.query !== undefined) return this.refuse('No such command. To send this as a message, put a space before it.');
    if (text.trim() !== '' || files.length > 0) void this.sendText(text.trim(), files);
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.target as HTMLElement).matches('input, textarea, .field-file')) return;
    const { line } = this.draft;
    const handled = this.moveHighlight(event) || (line ? this.lineKey(event, line) : this.textKey(event));
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private moveHighlight({ key }: KeyboardEvent): boolean {
    if (this.closed || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    const { line } = this.draft;
    const many = (line ? this.lineEntries(line) : this.textEntries).length;
    if (many === 0) return false;
    const step = key === 'ArrowDown' ? 1 : -1;
    this.highlight = this.highlight < 0 ? (step > 0 ? 0 : many - 1) : (this.highlight + step + many) % many;
    this.requestUpdate();
    return true;
  }

  private textKey(event: KeyboardEvent): boolean {
    const chosen = this.closed ? undefined : this.textEntries[this.highlight];
    if (event.key === 'Enter' && !event.shiftKey) return this.enter(), true;
    if (event.key === 'Tab' && !event.shiftKey && chosen) return chosen.choose(), true;
    if (event.key === 'Escape' && this.textEntries.length > 0 && !this.closed) return this.close(), true;
    if (event.key === 'Escape' && this.context.state.replies.has(this.channelId)) {
      return this.context.session.talk.reply(this.channelId, undefined), true;
    }
    return event.key === 'ArrowUp' && this.draft.text === '' && this.context.session.talk.editLast(this.channelId);
  }

  private close(): void {
    this.closed = true;
    this.requestUpdate();
  }

  private lineKey(event: KeyboardEvent, line: L.Line): boolean {
    const input = event.target as HTMLInputElement;
    switch (event.key) {
      case 'Enter':
        // A button without a file asks for one.
        if (input.matches('.field-file') && !line.fields[line.active]?.file) return false;
        return this.advance(true, line), true;
      case 'Tab':
        if (event.shiftKey) return line.active > 0 && (this.setLine({ ...line, active: line.active - 1 }), true);
        if (line.active === line.fields.length && !this.lineEntries(line)[this.highlight]) return false;
        return this.advance(false, line), true;
      case 'Escape':
        return this.closed ? this.leave(line) : this.close(), true;
      case 'Backspace':
        if (input.matches('.field-file') && line.fields[line.active]?.file) return this.setLine(L.setText(line, line.active, '')), true;
        return input.value === '' && (this.back(line), true);
      case 'ArrowLeft':
        return !input.selectionEnd && line.active > 0 && (this.setLine({ ...line, active: line.active - 1 }), true);
      case 'ArrowRight':
        return (
          (input.selectionStart ?? 0) === input.value.length &&
          line.active < line.fields.length &&
          (this.setLine({ ...line, active: line.active + 1 }), true)
        );
    }
    return false;
  }

  /** Enter and Tab: take what is highlighted, then go on; Enter sends when nothing is missing. */
  private advance(sends: boolean, line: L.Line): void {
    const field = line.fields[line.active];
    const entry = this.closed ? undefined : this.lineEntries(line)[this.highlight];
    // Tab through an empty field moves on; it does not choose what happens to be first.
    if (entry && (sends || !field || field.text !== '')) return entry.choose();
    if (field && field.text !== '' && asks(field) && this.completion?.loading) this.pickLater(line, field);
    if (!sends) return this.setLine({ ...line, active: Math.min(line.active + 1, line.fields.length) });
    const missing = L.goOn(line, line.active);
    if (field && missing.active < line.fields.length) return this.setLine(missing);
    void this.send(line);
  }

  /** Whoever types faster than the application suggests still gets its suggestion, while typing on. */
  private pickLater(line: L.Line, { option, text }: L.Field): void {
    const channelId = this.channelId;
    const asked = this.context.session.interactions.autocomplete(line, line.active, channelId, this.entities);
    this.late.follow(asked, text, (best) => {
      const draft = this.drafts.get(channelId);
      if (draft?.line?.leaf !== line.leaf) return;
      this.drafts.set(channelId, { ...draft, line: L.pickLate(draft.line, option.name, text, best) });
      this.requestUpdate();
    });
  }

  /** Backspace where nothing is left to delete: the option goes, or the command does. */
  private back(line: L.Line): void {
    const { fields, active } = line;
    const field = fields[active];
    if (field && !field.option.required) this.declined.add(field.option.name);
    if (field ? !field.option.required : false) return this.setLine(L.removeField(line, active));
    if (active > 0) return this.setLine({ ...line, active: active - 1 });
    if (fields.every(({ text }) => text === '')) this.change({ text: `/${line.leaf.name}` });
  }
}
customElements.define('chat-composer', Composer);
