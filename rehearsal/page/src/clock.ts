// The rehearsal's clock: it runs as ours does, and can be moved ahead.

/** The amounts by which it can be moved, as the server writes durations. */
export const SKIPS = [
  { id: '10m', advance: '10m', words: '10 min' },
  { id: '1h', advance: '1h', words: '1 hour' },
  { id: '1d', advance: '24h', words: '1 day' },
  { id: '7d', advance: '168h', words: '1 week' },
] as const;

export class Clock {
  private ahead = 0;

  readonly now = (): Date => new Date(Date.now() + this.ahead);

  /** Takes what the server's clock shows. Less than a second's difference is the way here, not the clock. */
  set(now: Date): void {
    const ahead = now.getTime() - Date.now();
    if (Math.abs(ahead - this.ahead) > 1000) this.ahead = ahead;
  }
}

/** What the server's clock shows, after moving it ahead if asked to. */
export async function fetchNow(advance?: string): Promise<Date> {
  const response = await fetch('/rehearsal/clock', advance === undefined ? {} : post({ advance }));
  if (!response.ok) throw new Error(`The rehearsal's clock answered ${response.status}.`);
  return new Date(((await response.json()) as { now: string }).now);
}

function post(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
