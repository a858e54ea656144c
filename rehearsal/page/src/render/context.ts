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
