// A picture shown large: arrows lead through the pictures of its message.
import { html, nothing } from 'lit';
import type { Enlarged } from '../store.ts';
import type { Context } from './context.ts';
import { DialogElement } from './dialog.ts';
import { back, close, download, forth } from './icons.ts';

class ChatLightbox extends DialogElement {
  static override properties = { context: { attribute: false }, enlarged: { attribute: false } };
  declare context: Context;
  declare enlarged: Enlarged;

  override render() {
    const { pictures, at } = this.enlarged;
    const { url, alt } = pictures[at]!;
    const many = pictures.length > 1;
    return html`<dialog class="lightbox" data-testid="lightbox" aria-label=${alt} @cancel=${this.cancelled} @click=${this.clicked} @keydown=${this.key}>
      <img src=${url} alt=${alt} />
      <div class="lightbox-bar">
        ${many ? html`<button type="button" class="icon-button" aria-label="Previous picture" @click=${() => this.step(-1)}>${back}</button>` : nothing}
        <span class="lightbox-words" aria-live="polite">${alt}${many ? ` (${at + 1} of ${pictures.length})` : ''}</span>
        ${many ? html`<button type="button" class="icon-button" aria-label="Next picture" @click=${() => this.step(1)}>${forth}</button>` : nothing}
        <a class="icon-button" href=${url} download aria-label="Save the picture" title="Save">${download}</a>
        <button type="button" class="icon-button" aria-label="Close" title="Close" data-testid="lightbox-close" @click=${this.leave}>${close}</button>
      </div>
    </dialog>`;
  }

  private step(by: number): void {
    const { pictures, at } = this.enlarged;
    this.context.store.update((state) => (state.enlarged = { pictures, at: (at + by + pictures.length) % pictures.length }));
  }

  private key({ key }: KeyboardEvent): void {
    if (key === 'ArrowLeft') this.step(-1);
    if (key === 'ArrowRight') this.step(1);
  }

  /** A click beside the picture closes. */
  private clicked(event: Event): void {
    if (event.target === this.dialog) this.leave();
  }

  protected override leave(): void {
    this.context.store.update((state) => (state.enlarged = undefined));
  }
}
customElements.define('chat-lightbox', ChatLightbox);

export function lightbox(context: Context): unknown {
  const { enlarged } = context.state;
  return enlarged ? html`<chat-lightbox .context=${context} .enlarged=${enlarged}></chat-lightbox>` : nothing;
}
