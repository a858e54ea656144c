// What passed between the bot and the server, as GET /rehearsal/traffic tells it.
import { Observable } from '../observable.ts';

/** One request of the bot's with its answer, or one packet on its gateway. */
export interface Passed {
  id: number;
  at: string;
  on: 'rest' | 'gateway';
  from: 'bot' | 'server';
  name: string;
  /** Of the answer to a request; 0 or absent when there was none. */
  status?: number;
  files?: { filename: string; size: number }[];
  sent?: unknown;
  answer?: unknown;
}

export interface TrafficState {
  /** Oldest first. */
  passed: readonly Passed[];
  on: '' | Passed['on'];
  words: string;
  /** Whether what comes is kept back for now. */
  paused: boolean;
  /** The entries that are open. */
  open: ReadonlySet<number>;
  broken: boolean;
}

/** The page keeps fewer than the server: the list is for looking, not for the record. */
const KEPT = 1000;
const AGAIN = 1000;

export class Traffic extends Observable<TrafficState> {
  private stopped: AbortController | undefined;

  constructor(private readonly get: typeof fetch = (...args) => fetch(...args)) {
    super({ passed: [], on: '', words: '', paused: false, open: new Set(), broken: false });
  }

  /** Listens until stop is called. */
  async listen(): Promise<void> {
    this.stop();
    const { signal } = (this.stopped = new AbortController());
    while (!signal.aborted) {
      const came = await this.read(signal);
      if (came === 0) await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }

  stop(): void {
    this.stopped?.abort();
  }

  toggle(id: number, open: boolean): void {
    this.update((state) => {
      const now = new Set(state.open);
      if (open) now.add(id);
      else now.delete(id);
      state.open = now;
    });
  }

  /** Reads what came after the last entry, and says how many those were. */
  private async read(signal: AbortSignal): Promise<number> {
    const { passed, paused } = this.state;
    if (paused) return 0;
    try {
      const response = await this.get(`/rehearsal/traffic?after=${passed.at(-1)?.id ?? 0}`, { signal });
      const body = (await response.json()) as { passed: Passed[] };
      this.take(body.passed);
      return body.passed.length;
    } catch {
      if (!signal.aborted) this.update((state) => (state.broken = true));
      return 0;
    }
  }

  private take(came: readonly Passed[]): void {
    const { passed, broken } = this.state;
    if (came.length === 0 && !broken) return;
    // A server that began anew counts from one again.
    const anew = (came[0]?.id ?? Infinity) <= (passed.at(-1)?.id ?? 0);
    this.update((state) => {
      state.passed = [...(anew ? [] : passed), ...came].slice(-KEPT);
      state.broken = false;
    });
  }
}

/** The entries that hold every word, whichever part of them it is in; newest first. */
export function matching({ passed, on, words }: Pick<TrafficState, 'passed' | 'on' | 'words'>): Passed[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return passed.filter((one) => (on === '' || one.on === on) && holds(one, wanted)).reverse();
}

/** How a request ended, in a word: a cut line leaves no answer. Undefined for a packet, which has none. */
export function outcome({ on, status }: Passed): { word: string; failed: boolean } | undefined {
  if (on !== 'rest') return undefined;
  return status ? { word: String(status), failed: status >= 400 } : { word: 'no answer', failed: true };
}

const texts = new WeakMap<Passed, string>();

function holds(one: Passed, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  let text = texts.get(one);
  if (text === undefined) {
    text = `${one.name} ${outcome(one)?.word ?? ''} ${JSON.stringify(one.sent) ?? ''} ${JSON.stringify(one.answer) ?? ''}`.toLowerCase();
    texts.set(one, text);
  }
  return words.every((word) => text.includes(word));
}
