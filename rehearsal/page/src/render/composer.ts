// Where one types: a message, or a command, which is then filled in option by
// option (filling.ts).
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { leaves, settled, type Leaf } from '../commandline/commands.ts';
import * as L from '../commandline/line.ts';
import { OptionType } from '../discord.ts';
import type { Channel, Command } from '../discord.ts';
import { filesOf, filesProblem } from '../files.ts';
import { mentionables, withMentions, type Mention } from '../mentions.ts';
import { signedName } from '../people.ts';
import { may, mayWrite, Permission } from '../permissions.ts';
import type { Highlight } from './composer-panel.ts';
import type { Context } from './context.ts';
import { Filling, type Desk, type Draft } from './filling.ts';
import { fileRow, replyBar } from './reply-bar.ts';
import type { Entry } from './suggestions.ts';
import { commandQuery, textEntries, textPanel, type TextSource } from './text-panel.ts';
import { textRow } from './text-row.ts';

export class Composer extends LitElement implements Desk {
  static override properties = { context: { attribute: false } };
  declare context: Context;
  /** What is being typed in each channel: changing the channel loses nothing. */
  private readonly drafts = new Map<string, Draft>();
  private readonly filling = new Filling(this);
  private known: { from: Command[]; leaves: Leaf[] } | undefined;
  private highlight = 0;
  closed = false;
  private error = '';
  private focusNext = false;
  private replying: string | undefined;
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
    this.filling.stopAsking();
  }

  /** Begins with this command: its name, a whole line, or one that was filled in before. */
  begin(command: string | L.Line): void {
    if (typeof command !== 'string') return this.filling.set(command);
    const text = command.startsWith('/') ? command : `/${command}`;
    const line = L.parseLine(this.leaves, text);
    this.change(line ? { text: '', line } : { text });
  }

  /** The list's element ID: each pane has one of its own. */
  private get listId(): string {
    return `${this.context.id}-suggestions`;
  }

  get channelId(): string {
    return this.context.state.channelId ?? '';
  }

  get draft(): Draft {
    return this.draftOf(this.channelId);
  }

  draftOf(channelId: string): Draft {
    return this.drafts.get(channelId) ?? { text: '' };
  }

  keep(channelId: string, draft: Draft): void {
    this.drafts.set(channelId, draft);
    this.requestUpdate();
  }

  private get leaves(): Leaf[] {
    const from = this.context.state.commands;
    if (this.known?.from !== from) this.known = { from, leaves: leaves(from) };
    return this.known.leaves;
  }

  change(draft: Draft, focus = true): void {
    this.drafts.set(this.channelId, draft);
    const { line } = draft;
    // Past the last field nothing is highlighted, so that Enter sends.
    this.highlight = line && line.active === line.fields.length && line.rest.trim() === '' ? -1 : 0;
    this.closed = false;
    this.error = '';
    this.focusNext ||= focus;
    this.filling.ask(draft.line);
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
      ${this.closed ? nothing : line ? this.filling.panel(line, this.error !== '') : textPanel(this.textSource, text, this.marked)}
      ${this.error ? html`<div class="failure composer-error" role="alert">${this.error}</div>` : nothing}
      ${line ? nothing : html`${replyBar(this.context, channel.id)} ${fileRow(files, (left) => this.change({ text, files: left }))}`}
      <div class="composer-box">${line ? this.filling.row(line) : this.textRow(channel)}</div>
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
  take(more: readonly File[]): void {
    const { line, text, files = [] } = this.draft;
    const [first] = more;
    if (!first) return;
    if (!line) return this.change({ text, files: [...files, ...more] });
    if (line.fields[line.active]?.option.type === OptionType.Attachment) this.filling.set(L.attach(line, line.active, first));
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
      setLine: (line) => this.filling.set(line),
      setText: (text) => this.change({ ...this.draft, text }),
    };
  }

  private get mentions(): Mention[] {
    return mentionables(this.context.state);
  }

  get marked(): Highlight {
    const hover = (at: number) => {
      this.highlight = at;
      this.requestUpdate();
    };
    return { id: this.listId, active: this.highlight, hover };
  }

  private typed(text: string, focus = false): void {
    if (text.startsWith('/') && !this.draft.text.startsWith('/')) void this.context.session.loadCommands();
    const leaf = text.startsWith('/') ? settled(this.leaves, text.slice(1)) : undefined;
    if (leaf) return this.filling.set(L.startLine(leaf));
    const pasted = text.startsWith('/') && text.includes(':') ? L.parseLine(this.leaves, text) : undefined;
    if (pasted) return this.filling.set(pasted);
    const { channelId } = this;
    if (text !== '' && !text.startsWith('/')) this.context.session.talk.typing(channelId);
    this.change({ ...this.draft, text }, focus);
  }

  leave(line: L.Line): void {
    this.change({ text: L.lineText(line) });
    this.closed = true;
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

  refuse(why: string): void {
    this.error = why;
    this.requestUpdate();
  }

  private enter(): void {
    const { text, files = [] } = this.draft;
    const chosen = this.closed ? undefined : this.textEntries[this.highlight];
    if (chosen) return chosen.choose();
    const line = text.startsWith('/') ? L.parseLine(this.leaves, text) : undefined;
    if (line) return this.filling.set(line);
    if (this.query !== undefined) return this.refuse('No such command. To send this as a message, put a space before it.');
    if (text.trim() !== '' || files.length > 0) void this.sendText(text.trim(), files);
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.target as HTMLElement).matches('input, textarea, .field-file')) return;
    const { line } = this.draft;
    const handled = this.moveHighlight(event) || (line ? this.filling.key(event, line) : this.textKey(event));
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private moveHighlight({ key }: KeyboardEvent): boolean {
    if (this.closed || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    const { line } = this.draft;
    const many = (line ? this.filling.entries(line) : this.textEntries).length;
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

  close(): void {
    this.closed = true;
    this.requestUpdate();
  }
}
customElements.define('chat-composer', Composer);
