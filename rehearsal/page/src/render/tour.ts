// The tour's card, and the ring around what it speaks of.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Guide } from '../tour/guide.ts';

class TourCard extends LitElement {
  static override properties = { guide: { attribute: false }, at: { type: Number }, trouble: {}, busy: { type: Boolean } };
  declare guide: Guide;
  declare at: number;
  declare trouble: string;
  declare busy: boolean;
  private frame = 0;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const place = () => {
      this.place();
      this.frame = requestAnimationFrame(place);
    };
    this.frame = requestAnimationFrame(place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('at')) return;
    this.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    this.guide.target()?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { guide } = this;
    const step = guide.step!;
    const { at, of } = guide.progress;
    const last = at === of;
    const show = () => this.point();
    return html`<div class="tour-ring" aria-hidden="true" hidden></div>
      <section class="tour" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" data-testid="tour" data-step=${this.at} @keydown=${this.key}>
        <p class="tour-count">Step ${at} of ${of}<span class="hidden">, in the seat of ${guide.pane?.title}</span></p>
        <h2 id="tour-title" tabindex="-1">${step.title}</h2>
        <div id="tour-text">
          <p>${step.text}</p>
          ${step.do && 'command' in step.do ? html`<p><code>${step.do.command}</code></p>` : nothing}
        </div>
        ${this.trouble ? html`<p class="failure" role="alert">${this.trouble}</p>` : nothing}
        <div class="tour-buttons">
          ${step.do
            ? html`<button type="button" class="button button-1 ${this.busy ? 'busy' : ''}" aria-busy=${this.busy} data-testid="tour-help" @click=${() => guide.help()}><span class="button-words">Do it for me</span></button>
                <button type="button" class="button button-2" data-testid="tour-point" @click=${show}>I'll do it</button>
                <button type="button" class="link" data-testid="tour-skip" @click=${() => guide.next()}>Skip</button>`
            : html`<button type="button" class="button button-1" data-testid="tour-next" @click=${() => guide.next()}>${last ? 'Done' : 'Next'}</button>`}
          ${this.at > 0 ? html`<button type="button" class="link" @click=${() => guide.back()}>Back</button>` : nothing}
          ${last ? nothing : html`<button type="button" class="link tour-leave" data-testid="tour-leave" @click=${() => guide.leave()}>Leave</button>`}
        </div>
      </section>`;
  }

  /** Gives the focus to where the person does it. */
  private point(): void {
    const target = this.guide.target();
    const inner = target?.querySelector<HTMLElement>('textarea, input:not([type="file"])');
    (inner ?? target)?.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.guide.leave();
  }

  /** Puts the card where it hides nothing that it speaks of: over the other half of the seat. */
  private place(): void {
    const { pane } = this.guide;
    const card = this.querySelector<HTMLElement>('.tour');
    const ring = this.querySelector<HTMLElement>('.tour-ring');
    if (!card || !ring || !pane) return;
    const box = pane.element.getBoundingClientRect();
    const at = this.guide.target()?.getBoundingClientRect();
    ring.hidden = !at;
    if (at) {
      const top = Math.max(at.top, box.top + HEAD);
      set(ring, { left: at.left - 4, top: top - 4, width: at.width + 8, height: Math.min(at.bottom, box.bottom) - top + 8 });
    }
    const low = !at || (at.top + at.bottom) / 2 > (box.top + box.bottom) / 2;
    const width = Math.min(box.width - 24, WIDTH);
    const top = low ? box.top + HEAD + 12 : box.bottom - card.offsetHeight - FOOT;
    set(card, { left: box.left + (box.width - width) / 2, top, width });
  }
}
customElements.define('tour-card', TourCard);

const WIDTH = 400;
/** What a pane has above and below its messages. */
const HEAD = 50;
const FOOT = 84;

function set(element: HTMLElement, sizes: Record<string, number>): void {
  for (const [name, value] of Object.entries(sizes)) element.style.setProperty(name, `${Math.round(value)}px`);
}

export function tour(guide: Guide): unknown {
  const { at, trouble, busy } = guide.state;
  if (at === undefined || !guide.step) return nothing;
  return html`<tour-card .guide=${guide} at=${at} trouble=${trouble ?? ''} ?busy=${busy}></tour-card>`;
}
