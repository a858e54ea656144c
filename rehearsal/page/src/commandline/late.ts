// Suggestions that are awaited for fields already left: whoever types faster
// than the application suggests still gets its suggestion.
import { bestMatch, type Suggestion } from './options.ts';

export class Late {
  private readonly awaited = new Set<Promise<void>>();

  /** Takes the best of what is suggested for a text, once it comes; if nothing does, what was typed stands. */
  follow(asked: Promise<readonly Suggestion[]>, text: string, take: (best: Suggestion) => void): void {
    const taken = asked.then(
      (list) => {
        const best = list[bestMatch(list, text)];
        if (best) take(best);
      },
      () => {},
    );
    this.awaited.add(taken);
    void taken.finally(() => this.awaited.delete(taken));
  }

  /** Resolves when nothing is awaited any more. */
  async settled(): Promise<void> {
    if (this.awaited.size > 0) await Promise.all(this.awaited);
  }
}
