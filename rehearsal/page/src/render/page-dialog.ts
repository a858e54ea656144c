import { html, LitElement, type TemplateResult } from 'lit';
import { close } from './icons.ts';

/** A dialog over the page, open for as long as it is drawn. It tells by `leave` that it is to go. */
class PageDialog extends LitElement {
  static override properties = { heading: {}, body: { attribute: false } };
  declare heading: string;
  declare body: unknown;
  private opener: Element | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.opener = document.activeElement;
  }

  override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    (this.opener as HTMLElement | null)?.focus?.();
  }

  override render(): TemplateResult {
    const leave = () => this.dispatchEvent(new CustomEvent('leave'));
    return html`<dialog class="modal" aria-label=${this.heading} @close=${leave}>
      <form method="dialog">
        <header>
          <h2>${this.heading}</h2>
          <button type="submit" class="icon-button" aria-label="Close">${close}</button>
        </header>
        <div class="modal-body" role="region" aria-label=${this.heading} tabindex="0">${this.body}</div>
      </form>
    </dialog>`;
  }
}
customElements.define('page-dialog', PageDialog);

export function dialog(heading: string, body: unknown, leave: () => void): TemplateResult {
  return html`<page-dialog heading=${heading} .body=${body} @leave=${leave}></page-dialog>`;
}
