// Whether somebody has done what a step of the tour asks for. It is looked at
// from outside: by the interactions that come and go.
import type { Pending, State } from '../store.ts';
import type { Deed } from './script.ts';

export type Outcome = 'answered' | 'failed' | undefined;

export class Watch {
  private readonly under = new Map<string, Pending>();

  constructor(private readonly deed: Deed) {}

  /** What became, since the last look, of an interaction like the deed. */
  look({ pending }: State): Outcome {
    let outcome: Outcome;
    for (const [nonce, one] of this.under) {
      if (!one.failed && pending.has(nonce)) continue;
      this.under.delete(nonce);
      outcome = one.failed ? 'failed' : 'answered';
    }
    for (const [nonce, one] of pending) if (!one.failed && fits(this.deed, one)) this.under.set(nonce, one);
    return outcome;
  }
}

function fits(deed: Deed, { from }: Pending): boolean {
  if ('command' in from) return 'command' in deed && nameOf(deed.command) === from.command;
  if (!('customId' in from)) return false;
  const wanted = 'press' in deed ? deed.press : 'choose' in deed ? deed.choose : undefined;
  return wanted !== undefined && from.customId.startsWith(wanted);
}

/** A line's command, without its options. */
function nameOf(line: string): string {
  return line.replace(/^\//, '').replace(/\s+\S+:.*$/s, '').trim();
}
