import type { Line } from '../commandline/line.ts';
import type { Session } from '../session.ts';
import type { State, Store } from '../store.ts';

/** What every renderer in a pane is handed: what is known, and what can be done. */
export interface Context {
  /** The pane's own name: what element IDs begin with, as each pane has the same elements. */
  id: string;
  store: Store;
  state: State;
  session: Session;
  acts: Acts;
}

/** Acts that concern the pane rather than Discord. */
export interface Acts {
  takeSeat(name: string): void;
  showChannel(id: string): void;
  /** Puts a command into the composer: its name, as if it had been typed, or as it was filled in before. */
  startCommand(command: string | Line): void;
  toggleDrawer(open?: boolean): void;
  closePane(): void;
  /** Tries the lost line again at once. */
  reconnect(): void;
}

/**
 * A picture's address if this machine serves it, else undefined: nothing is
 * fetched from elsewhere. The server may call itself by another loopback name
 * than the page was opened with, so it is asked by path.
 */
export function localUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url, location.href);
  } catch {
    return undefined;
  }
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  const own = parsed.origin === location.origin;
  const same = loopback.includes(parsed.hostname) && loopback.includes(location.hostname) && parsed.port === location.port;
  return own || same ? parsed.pathname + parsed.search : undefined;
}
