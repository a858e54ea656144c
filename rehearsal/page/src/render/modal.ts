// The modal that an application opened: a form in a dialog. What is typed stays
// while it is sent, and after a failure.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ComponentType as T } from '../discord.ts';
import type { Component } from '../discord.ts';
import { initial, inputs, problem, type Filled, type Filling } from '../forms.ts';
import { userName } from '../people.ts';
import type { OpenModal } from '../store.ts';
import type { Context } from './context.ts';
import { DialogElement } from './dialog.ts';
import { close } from './icons.ts';
import { markdown } from './markdown.ts';
import { modalField } from './modal-fields.ts';

class ChatModal extends DialogElement {
  static override properties = {
    context: { attribute: false },
    modal: { attribute: false },
    sending: { type: Boolean },
    problem: {},
    wrong: { state: true },
  };
  declare context: Context;
  declare modal: OpenModal;
  declare sending: boolean;
  declare problem: string;
  /** The fields that were found wanting when the form was last sent. */
  private declare wrong: ReadonlyMap<string, string>;
  private readonly filled = new Map<string, Filling>();

  constructor() {
    super();
    this.wrong = new Map();
  }

  override firstUpdated(): void {
    super.firstUpdated();
    this.dialog.querySelector<HTMLElement>('.modal-body :is(input, textarea, button)')?.focus();
  }

  override render() {
    const app = userName(this.context.state, this.modal.applicationId) ?? 'the application';
    return html`<dialog class="modal" data-testid="modal" aria-labelledby="modal-title" @cancel=${this.cancelled}>
      <form method="dialog" novalidate @submit=${this.submitted}>
        <header>
          <h2 id="modal-title">${this.modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.leave}>${close}</button>
        </header>
        <div class="modal-body">
          ${this.modal.components.map((component) => this.field(component))}
          ${this.problem ? html`<div class="failure" role="alert" data-testid="modal-error">${this.problem}. What you typed is kept.</div>` : nothing}
          <p class="modal-note muted">This form will be submitted to ${app}. Do not share passwords or other sensitive information.</p>
        </div>
        <footer>
          <button type="button" class="button button-2" data-testid="modal-cancel" @click=${this.leave}>Cancel</button>
          <button type="submit" class="button button-1 ${this.sending ? 'busy' : ''}" data-testid="modal-submit" aria-busy=${this.sending}>
            <span class="button-words">Submit</span>
          </button>
        </footer>
      </form>
    </dialog>`;
  }

  private field(component: Component): unknown {
    if (component.type === T.ActionRow) return component.components?.map((child) => this.field(child));
    if (component.type === T.TextDisplay) return html`<div>${markdown(this.context, component.content ?? '')}</div>`;
    const inner = component.component ?? component;
    const id = inner.custom_id ?? '';
    return modalField({
      context: this.context,
      component: inner,
      label: component.label ?? component.placeholder ?? '',
      description: component.type === T.Label ? component.description : undefined,
      value: this.value(inner),
      wrong: this.wrong.get(id),
      fill: (value) => this.fill(id, value),
    });
  }

  private value(component: Component): Filling {
    const id = component.custom_id ?? '';
    const value = this.filled.get(id) ?? initial(component);
    this.filled.set(id, value);
    return value;
  }

  private fill(id: string, value: Filling): void {
    this.filled.set(id, value);
    if (this.wrong.has(id)) this.wrong = new Map([...this.wrong].filter(([key]) => key !== id));
    this.requestUpdate();
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (this.sending) return;
    const all = inputs(this.modal.components);
    this.wrong = new Map(all.flatMap((component) => {
      const why = problem(component, this.value(component));
      return why ? [[component.custom_id ?? '', why] as const] : [];
    }));
    if (this.wrong.size > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`.wrong :is(input, textarea, button)`)?.focus());
      return;
    }
    const filled: Filled = new Map(all.map((component) => [component.custom_id ?? '', this.value(component)]));
    this.context.session.interactions.submit(this.modal, filled);
  }

  protected override leave(): void {
    this.context.store.update((state) => (state.modal = undefined));
  }
}
customElements.define('chat-modal', ChatModal);

export function modal(context: Context): unknown {
  const open = context.state.modal;
  if (!open) return nothing;
  return keyed(
    open.id,
    html`<chat-modal .context=${context} .modal=${open} ?sending=${Boolean(open.submitting)} problem=${open.error ?? ''}></chat-modal>`,
  );
}
