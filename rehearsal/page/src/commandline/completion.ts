// Autocompletion as one types: asks after a pause, keeps only the newest answer.
import type { Line } from './line.ts';
import type { Suggestion } from './options.ts';

/** How long typing has to rest before the application is asked. */
const PAUSE = 200;

export type Ask = (line: Line, at: number) => Promise<Suggestion[]>;

export class Completion {
  list: readonly Suggestion[] = [];
  loading = false;
  error: string | undefined;
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: Ask,
    private readonly changed: () => void,
  ) {}

  /** Says which field is typed in. Asks anew if it, its text or another option differs from before. */
  want(line: Line, at: number): void {
    const question = JSON.stringify([line.leaf.name, at, line.fields.map(({ option, text }) => [option.name, text])]);
    if (question === this.asked) return;
    this.asked = question;
    clearTimeout(this.timer);
    this.loading = true;
    this.error = undefined;
    this.timer = setTimeout(() => void this.fetch(question, line, at), PAUSE);
    this.changed();
  }

  /** Forgets everything: another field is typed in, or none. */
  clear(): void {
    clearTimeout(this.timer);
    this.asked = '';
    this.list = [];
    this.error = undefined;
    this.loading = false;
  }

  private async fetch(question: string, line: Line, at: number): Promise<void> {
    let list: readonly Suggestion[] = [];
    let error: string | undefined;
    try {
      list = await this.ask(line, at);
    } catch {
      error = 'Loading options failed';
    }
    if (question !== this.asked) return;
    this.list = list;
    this.error = error;
    this.loading = false;
    this.changed();
  }
}
