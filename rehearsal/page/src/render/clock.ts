let now: () => Date = () => new Date();
const shown = new Set<ChatClock>();

/** Gives the clock on the page the rehearsal's time. */
export function setClockFace(clock: () => Date): void {
  now = clock;
}

export function refreshClock(): void {
  for (const clock of shown) clock.draw();
}

/** The rehearsal's now, to the second. */
class ChatClock extends HTMLElement {
  connectedCallback(): void {
    shown.add(this);
    this.draw();
  }

  disconnectedCallback(): void {
    shown.delete(this);
  }

  draw(): void {
    const at = now();
    const options = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    this.textContent = new Intl.DateTimeFormat(undefined, options).format(at);
    this.setAttribute('data-now', at.toISOString());
  }
}
customElements.define('chat-clock', ChatClock);
setInterval(refreshClock, 1000);
