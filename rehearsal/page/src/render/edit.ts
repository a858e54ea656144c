// An own message being edited, in its place.
import { html, LitElement, nothing } from 'lit';
import type { Message } from '../discord.ts';
import type { Context } from './context.ts';

class ChatEdit extends LitElement {
  static override properties = { context: { attribute: false }, message: { attribute: false }, refused: { state: true } };
  declare context: Context;
  declare message: Message;
  private declare refused: string;

  constructor() {
    super();
    this.refused = '';
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  override firstUpdated(): void {
    this.field.value = this.message.content;
    this.field.focus();
  }

  override render() {
    return html`<div class="composer-box">
        <textarea class="composer-text" data-testid="edit" rows="1" maxlength="2000" aria-label="Edit the message" @keydown=${this.key}></textarea>
      </div>
      <div class="edit-foot">
        escape to <button type="button" class="link" @click=${this.leave}>cancel</button> • enter to
        <button type="button" class="link" data-testid="save-edit" @click=${this.save}>save</button>
      </div>
      ${this.refused ? html`<div class="failure" role="alert">${this.refused}</div>` : nothing}`;
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.leave();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void this.save();
  }

  private async save(): Promise<void> {
    const content = this.field.value.trim();
    if (content === this.message.content) return this.leave();
    try {
      await this.context.session.talk.saveEdit(this.message, content);
      this.leave();
    } catch (reason) {
      this.refused = (reason as Error).message;
    }
  }

  private leave(): void {
    this.context.session.talk.edit(undefined);
    this.closest<HTMLElement>('.app')?.querySelector<HTMLElement>('[data-testid="composer"]')?.focus();
  }
}
customElements.define('chat-edit', ChatEdit);

export function editor(context: Context, message: Message): unknown {
  return html`<chat-edit .context=${context} .message=${message}></chat-edit>`;
}
