// Faults on demand, as the server offers them: GET, POST and DELETE /rehearsal/faults.
import { Observable } from '../observable.ts';

export interface FaultParameter {
  name: string;
  type: 'integer' | 'text' | 'boolean' | 'choice' | 'channel' | 'seat' | 'permissions';
  description: string;
  required?: boolean;
  default?: unknown;
  choices?: string[];
}

export interface FaultKind {
  kind: string;
  on: string;
  description: string;
  parameters: FaultParameter[];
}

export interface PendingFault {
  id: string;
  kind: string;
  parameters: Record<string, unknown>;
  left: number | null;
  ends_in_ms: number | null;
  struck: number;
}

export interface FaultsState {
  kinds: readonly FaultKind[];
  pending: readonly PendingFault[];
  kind: string;
  /** What was typed for the kind that is chosen, by parameter. */
  values: Readonly<Record<string, string>>;
  /** What became of the last wish, in a sentence. */
  told: { words: string; wrong: boolean } | undefined;
}

const LOOK_AGAIN = 2000;
const PATH = '/rehearsal/faults';

export class Faults extends Observable<FaultsState> {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super({ kinds: [], pending: [], kind: '', values: {}, told: undefined });
  }

  watch(): void {
    this.stop();
    void this.look();
    this.timer = setInterval(() => void this.look(), LOOK_AGAIN);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  choose(kind: string): void {
    this.update((state) => Object.assign(state, { kind, values: {}, told: undefined }));
  }

  fill(name: string, value: string): void {
    this.update((state) => (state.values = { ...state.values, [name]: value }));
  }

  async make(): Promise<void> {
    const { kinds, kind, values } = this.state;
    const chosen = kinds.find((one) => one.kind === kind);
    if (!chosen) return;
    const body = JSON.stringify(faultBody(chosen, values));
    await this.ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, (answer) => {
      const { struck, left } = JSON.parse(answer) as PendingFault;
      return struck && !left ? 'It has struck.' : 'It waits for its occasion.';
    });
  }

  end(id?: string): Promise<void> {
    return this.ask({ method: 'DELETE' }, () => 'Ended.', id ? `/${id}` : '');
  }

  private async ask(init: RequestInit, told: (answer: string) => string, path = ''): Promise<void> {
    try {
      const response = await fetch(PATH + path, init);
      const answer = await response.text();
      this.tell(response.ok ? told(answer) : answer.trim(), !response.ok);
    } catch {
      this.tell('The rehearsal server did not answer.', true);
    }
    await this.look();
  }

  private tell(words: string, wrong: boolean): void {
    this.update((state) => (state.told = { words, wrong }));
  }

  private async look(): Promise<void> {
    try {
      const { kinds, pending } = (await (await fetch(PATH)).json()) as Pick<FaultsState, 'kinds' | 'pending'>;
      this.update((state) => Object.assign(state, { kinds, pending, kind: state.kind || (kinds[0]?.kind ?? '') }));
    } catch {
      // The seats say already that the server is away.
    }
  }
}

/** What is posted: only what was given, as numbers and truths where they are. */
export function faultBody({ kind, parameters }: FaultKind, values: Readonly<Record<string, string>>): Record<string, unknown> {
  const given = parameters.flatMap(({ name, type }): [string, unknown][] => {
    const value = (values[name] ?? '').trim();
    if (value === '') return [];
    if (type === 'integer') return [[name, Number(value)]];
    if (type === 'boolean') return [[name, value === 'true']];
    return [[name, value]];
  });
  return { kind, ...Object.fromEntries(given) };
}

/** A fault in force, in words. */
export function pendingWords({ parameters, left, ends_in_ms, struck }: PendingFault): string {
  const given = Object.entries(parameters).map(([name, value]) => `${name} ${String(value)}`);
  const times = left === null ? 'every time' : `${left} more`;
  const ends = ends_in_ms === null ? [] : [`ends in ${Math.ceil(ends_in_ms / 1000)} s`];
  return [...given, times, ...ends, `struck ${struck}`].join(' · ');
}
