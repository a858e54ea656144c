import { html, type TemplateResult } from 'lit';
import { formatTimestamp } from '../timestamps.ts';

let now: () => Date = () => new Date();
const shown = new Set<ChatTime>();

/** Gives all timestamps the rehearsal's clock, and draws them anew when it moved. */
export function setClock(clock: () => Date): void {
  now = clock;
}

export function refreshTimes(): void {
  for (const time of shown) time.draw();
}

/** A timestamp that keeps itself current: relative ones tick, all follow the clock. */
class ChatTime extends HTMLElement {
  at = new Date(0);
  look: string | undefined;

  connectedCallback(): void {
    shown.add(this);
    this.draw();
  }

  disconnectedCallback(): void {
    shown.delete(this);
  }

  draw(): void {
    const text = formatTimestamp(this.at, this.look, now());
    if (this.textContent === text) return;
    const time = document.createElement('time');
    time.textContent = text;
    time.title = formatTimestamp(this.at, 'F', now());
    if (!Number.isNaN(this.at.getTime())) time.dateTime = this.at.toISOString();
    this.replaceChildren(time);
  }
}
customElements.define('chat-time', ChatTime);
setInterval(refreshTimes, 1000);

export function timestamp(at: Date, look: string | undefined): TemplateResult {
  return html`<chat-time class="timestamp" .at=${at} .look=${look}></chat-time>`;
}
