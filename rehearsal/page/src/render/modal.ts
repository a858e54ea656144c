// The modal that an application opened: a form in a dialog. What is typed stays
// while it is sent, and after a failure.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ComponentType as T } from '../discord.ts';
import type { Component } from '../discord.ts';
import { inputs, problem, type Filled } from '../forms.ts';
import type { OpenModal } from '../store.ts';
import { defaultValues, menuOptions } from './components.ts';
import type { Context } from './context.ts';
import { close } from './icons.ts';
import { markdown } from './markdown.ts';

const PARAGRAPH = 2;

class ChatModal extends LitElement {
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
  private readonly filled = new Map<string, string | readonly string[]>();

  constructor() {
    super();
    this.wrong = new Map();
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    this.dialog.showModal();
    this.dialog.querySelector<HTMLElement>('input, textarea, .select-button')?.focus();
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  override render() {
    return html`<dialog class="modal" data-testid="modal" aria-labelledby="modal-title" @cancel=${this.cancelled}>
      <form method="dialog" novalidate @submit=${this.submitted}>
        <header>
          <h2 id="modal-title">${this.modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.leave}>${close}</button>
        </header>
        <div class="modal-body">
          ${this.modal.components.map((component) => this.field(component))}
          ${this.problem ? html`<div class="failure" role="alert" data-testid="modal-error">${this.problem}. What you typed is kept.</div>` : nothing}
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
    if (component.type === T.Label && component.component) {
      return this.labelled(component.component, component.label ?? '', component.description);
    }
    return this.labelled(component, component.label ?? component.placeholder ?? '', undefined);
  }

  private labelled(component: Component, label: string, description: string | null | undefined): TemplateResult {
    const id = component.custom_id ?? '';
    const wrong = this.wrong.get(id);
    const isText = component.type === T.TextInput;
    return html`<div class="modal-field ${wrong ? 'wrong' : ''}">
      <label for=${isText ? `field-${id}` : nothing}>
        ${label}${component.required === false ? nothing : html`<span class="required" aria-hidden="true"> *</span>`}
      </label>
      ${description ? html`<div class="field-description" id="about-${id}">${description}</div>` : nothing}
      ${isText ? this.text(component) : this.select(component, label)}
      ${wrong ? html`<div class="field-error" id="wrong-${id}" role="alert">${wrong}</div>` : nothing}
    </div>`;
  }

  private text(component: Component): TemplateResult {
    const id = component.custom_id ?? '';
    const value = this.value(component) as string;
    const most = component.max_length ?? 4000;
    const about = `about-${id} wrong-${id}`;
    const input = (event: Event) => this.fill(id, (event.target as HTMLInputElement).value);
    const required = component.required !== false;
    const field =
      component.style === PARAGRAPH
        ? html`<textarea id="field-${id}" data-testid="field-${id}" rows="5" maxlength=${most} placeholder=${component.placeholder ?? ''} aria-describedby=${about} aria-required=${required} aria-invalid=${this.wrong.has(id)} .value=${value} @input=${input}></textarea>`
        : html`<input id="field-${id}" data-testid="field-${id}" type="text" autocomplete="off" maxlength=${most} placeholder=${component.placeholder ?? ''} aria-describedby=${about} aria-required=${required} aria-invalid=${this.wrong.has(id)} .value=${value} @input=${input} />`;
    const counter = component.max_length ? html`<div class="field-counter" aria-hidden="true">${[...value].length}/${most}</div>` : nothing;
    return html`${field}${counter}`;
  }

  private select(component: Component, label: string): TemplateResult {
    const id = component.custom_id ?? '';
    const required = component.required !== false;
    return html`<chat-select
      data-testid="field-${id}"
      .options=${menuOptions(this.context.state, component)}
      .values=${this.value(component)}
      label=${label}
      placeholder=${component.placeholder ?? 'Make a selection'}
      min=${required ? (component.min_values ?? 1) : 0}
      max=${component.max_values ?? 1}
      @pick=${(event: CustomEvent<string[]>) => this.fill(id, event.detail)}
    ></chat-select>`;
  }

  private value(component: Component): string | readonly string[] {
    const own = this.filled.get(component.custom_id ?? '');
    return own ?? (component.type === T.TextInput ? (component.value ?? '') : defaultValues(component));
  }

  private fill(id: string, value: string | readonly string[]): void {
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
    const first = all.find(({ custom_id }) => this.wrong.has(custom_id ?? ''));
    if (first) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`.wrong :is(input, textarea, button)`)?.focus());
      return;
    }
    const filled: Filled = new Map(all.map((component) => [component.custom_id ?? '', this.value(component)]));
    this.context.session.interactions.submit(this.modal, filled);
  }

  /** Escape closes through us, so that the state knows. */
  private cancelled(event: Event): void {
    event.preventDefault();
    this.leave();
  }

  private readonly leave = (): void => {
    this.context.store.update((state) => (state.modal = undefined));
  };
}
customElements.define('chat-modal', ChatModal);

export function modal(context: Context): unknown {
  const open = context.state.modal;
  if (!open) return nothing;
  return html`<chat-modal .context=${context} .modal=${open} ?sending=${Boolean(open.submitting)} problem=${open.error ?? ''}></chat-modal>`;
}
