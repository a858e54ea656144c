// A question before something is done: a thread's name, or whether a message may go.
import { html, nothing } from 'lit';
import type { Question } from '../store.ts';
import type { Context } from './context.ts';
import { DialogElement } from './dialog.ts';

class ChatQuestion extends DialogElement {
  static override properties = { context: { attribute: false }, question: { attribute: false }, busy: { state: true }, refused: { state: true } };
  declare context: Context;
  declare question: Question;
  private declare busy: boolean;
  private declare refused: string;

  constructor() {
    super();
    this.busy = false;
    this.refused = '';
  }

  override render() {
    const { title, words, field, button } = this.question;
    return html`<dialog class="modal" data-testid="question" aria-labelledby="question-title" @cancel=${this.cancelled}>
      <form method="dialog" @submit=${this.submitted}>
        <header><h2 id="question-title">${title}</h2></header>
        <div class="modal-body">
          ${words ? html`<p class="question-words">${words}</p>` : nothing}
          ${field
            ? html`<div class="modal-field">
                <label for="question-field">${field.label}</label>
                <input id="question-field" data-testid="question-field" autocomplete="off" required maxlength=${field.longest} .value=${field.value} />
              </div>`
            : nothing}
          ${this.refused ? html`<div class="failure" role="alert">${this.refused}</div>` : nothing}
        </div>
        <footer>
          <button type="button" class="button button-2" @click=${this.leave}>Cancel</button>
          <button type="submit" class="button button-1 ${this.busy ? 'busy' : ''}" data-testid="question-submit" aria-busy=${this.busy}>
            <span class="button-words">${button}</span>
          </button>
        </footer>
      </form>
    </dialog>`;
  }

  private async submitted(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refused = '';
    try {
      await this.question.act(this.querySelector('input')?.value.trim() ?? '');
      this.leave();
    } catch (reason) {
      this.refused = (reason as Error).message;
    } finally {
      this.busy = false;
    }
  }

  protected override leave(): void {
    this.context.store.update((state) => (state.question = undefined));
  }
}
customElements.define('chat-question', ChatQuestion);

export function question(context: Context): unknown {
  const open = context.state.question;
  return open ? html`<chat-question .context=${context} .question=${open}></chat-question>` : nothing;
}
