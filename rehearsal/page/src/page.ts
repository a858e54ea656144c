// The page around the panes: which seats are taken, the address, the clock,
// and what stands beside the chat.
import { Clock, fetchNow } from './clock.ts';
import { Observable } from './observable.ts';
import { Pane, type Host } from './pane.ts';
import { refreshClock, setClockFace } from './render/clock.ts';
import { isDelegate, type Opening } from './render/entrance.ts';
import { refreshTimes, setClock } from './render/time.ts';
import { formatRoute, parseRoute, type Spot } from './route.ts';
import { Faults } from './tools/faults.ts';
import { Traffic } from './tools/traffic.ts';
import { Guide, type Table } from './tour/guide.ts';
import { fetchTour } from './tour/script.ts';
import { chooseTheme, keptTheme, type Theme } from './theme.ts';
import { fetchWorld, seatTitle, type World } from './world.ts';

export type Tool = 'traffic' | 'faults';

export interface PageState {
  world: World | undefined;
  /** A sentence that takes the place of everything else: the world could not be read. */
  broken: string | undefined;
  panes: readonly Pane[];
  /** The pane that has, or last had, the focus; on phones the one that is shown. */
  current: Pane | undefined;
  /** Whether the clock is being moved. */
  skipping: boolean;
  theme: Theme;
  /** Whether the tools are open where the bar has no room for them. */
  menu: boolean;
  /** Whether the list of keys is open. */
  shortcuts: boolean;
  /** What stands beside the panes. */
  tool: Tool | undefined;
  /** What a screen reader is told next. */
  news: string;
}

/** More seats than these do not fit beside each other. */
export const MOST_PANES = 4;
/** How wide the dock is, at most. */
const DOCK = 440;
const LOOK_AT_CLOCK = 10_000;
const TRY_AGAIN = 2000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class Page extends Observable<PageState> implements Host, Table {
  readonly clock = new Clock();
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  readonly guide = new Guide(this);

  /** Tells the browser's other tabs that the clock was moved. */
  private readonly tabs = new BroadcastChannel('rehearsal-clock');

  constructor() {
    super({
      world: undefined, broken: undefined, panes: [], current: undefined,
      skipping: false, theme: keptTheme(), menu: false, shortcuts: false, tool: undefined, news: '',
    });
    for (const part of [this.traffic, this.faults, this.guide]) part.subscribe(() => this.update(() => {}));
    this.tabs.onmessage = () => void this.readClock();
    setClock(this.clock.now);
    setClockFace(this.clock.now);
  }

  async begin(): Promise<void> {
    const tour = fetchTour();
    await this.readWorld();
    this.guide.state.tour = await tour;
    this.follow();
    for (;;) {
      await this.readClock();
      await pause(LOOK_AT_CLOCK);
    }
  }

  world(): World {
    return this.state.world!;
  }

  /** Reads the seats; asks again until the server is there. */
  async readWorld(): Promise<void> {
    for (;;) {
      try {
        const world = await fetchWorld();
        return this.update((state) => Object.assign(state, { world, broken: undefined }));
      } catch {
        this.update((state) => (state.broken = 'The rehearsal server does not answer. Is it running? Trying again…'));
        await pause(TRY_AGAIN);
      }
    }
  }

  /** Brings the panes in line with the address. Each seat keeps its pane, wherever it moved. */
  follow(): void {
    if (!this.state.world) return;
    const spots = parseRoute(location.hash).slice(0, MOST_PANES);
    const free = [...this.state.panes];
    const take = (at: number) => (at < 0 ? undefined : free.splice(at, 1)[0]);
    const kept = spots.map(({ seat }) => take(free.findIndex(({ spot }) => spot.seat === seat)));
    const panes = spots.map((spot, at) => {
      const pane = kept[at] ?? free.shift() ?? new Pane(this);
      pane.follow(spot);
      return pane;
    });
    for (const pane of free) pane.leave();
    this.update((state) => {
      state.panes = panes;
      if (!state.current || !panes.includes(state.current)) state.current = panes[0];
    });
    this.makeRoom();
  }

  /** Goes to these seats, as a step of the browser's history. */
  go(spots: readonly Spot[]): void {
    location.hash = formatRoute(spots);
    this.follow(); // before the event comes: what is drawn until then would put the old address back
  }

  takeSeat(pane: Pane, seat: string): void {
    this.select(pane);
    this.go(this.state.panes.map((one) => (one === pane ? { ...one.spot, seat } : one.spot)));
  }

  several(): boolean {
    return this.state.panes.length > 1;
  }

  /** Closes what would cover the messages where panes are narrow now. */
  makeRoom(): void {
    if (!this.roomy()) for (const pane of this.state.panes) pane.makeRoom();
  }

  roomy(): boolean {
    const beside = this.state.tool ? DOCK : 0;
    return (innerWidth - beside) / parseRoute(location.hash).length >= 1200;
  }

  openings(): Opening[] {
    if (this.several()) return [];
    return [...this.tourOpenings(), ...this.pairOpening()];
  }

  private tourOpenings(): Opening[] {
    const { guide } = this;
    const { tour } = guide.state;
    if (!tour) return [];
    const { left } = guide;
    const begin = { testId: 'tour-begin', words: tour.title, detail: tour.detail, begin: () => guide.begin() };
    if (left === undefined) return [begin];
    const resume = { testId: 'tour-resume', words: 'Go on with the tour', detail: `“${tour.steps[left]?.title}”`, begin: () => guide.begin(left) };
    return [resume, begin];
  }

  private pairOpening(): Opening[] {
    const [first, ...others] = this.world().seats;
    const other = others.find(isDelegate);
    if (!first || !other) return [];
    const detail = `${seatTitle(first)} on the left, ${seatTitle(other)} on the right`;
    const begin = () => this.go([{ seat: first.seat }, { seat: other.seat }]);
    return [{ testId: 'side-by-side', words: 'Two seats side by side', detail, begin }];
  }

  /** Opens one more pane, at the entrance. */
  addPane(): void {
    const { panes } = this.state;
    if (panes.length >= MOST_PANES) return;
    this.go([...panes.map(({ spot }) => spot), {}]);
    this.select(this.state.panes.at(-1)!);
    queueMicrotask(() => this.state.current?.focus());
  }

  closePane(pane: Pane): void {
    const left = this.state.panes.filter((one) => one !== pane);
    if (left.length === 0) return;
    pane.leave();
    this.update((state) => {
      state.panes = left;
      if (state.current === pane) state.current = left[0];
    });
    this.changed();
    this.state.current?.focus();
  }

  pane(seat: string): Pane | undefined {
    return this.state.panes.find(({ spot }) => spot.seat === seat);
  }

  select(pane: Pane): void {
    if (pane !== this.state.current) this.update((state) => (state.current = pane));
  }

  /** Goes to the seat so many further on, round the table. */
  step(by: number): void {
    const { panes, current } = this.state;
    const next = panes.at((panes.indexOf(current!) + by) % panes.length);
    if (!next) return;
    this.select(next);
    queueMicrotask(() => next.focus());
  }

  showTheme(theme: Theme): void {
    chooseTheme(theme);
    this.update((state) => (state.theme = theme));
  }

  showMenu(open: boolean): void {
    if (open !== this.state.menu) this.update((state) => (state.menu = open));
  }

  /** Opens a tool beside the panes, or closes it; it works only while it is open. */
  showTool(tool: Tool | undefined): void {
    this.traffic.stop();
    this.faults.stop();
    if (tool === 'traffic') void this.traffic.listen();
    if (tool === 'faults') this.faults.watch();
    this.update((state) => Object.assign(state, { tool, menu: false }));
    this.makeRoom();
  }

  announce(words: string): void {
    this.update((state) => (state.news = words));
  }

  showShortcuts(open: boolean): void {
    this.update((state) => (state.shortcuts = open));
  }

  /** Keeps the address and the title true, without a step of the history. */
  changed(): void {
    const { panes, current } = this.state;
    if (panes.length === 0) return;
    const hash = formatRoute(panes.map(({ spot }) => spot));
    if (hash !== location.hash && !(hash === '#' && location.hash === '')) history.replaceState(null, '', hash);
    const channel = current?.spot.channel;
    document.title = [channel && `#${channel}`, current?.title, 'Rehearsal'].filter(Boolean).join(' | ');
  }

  async skip(advance: string): Promise<void> {
    this.update((state) => (state.skipping = true));
    await this.readClock(advance);
    this.tabs.postMessage(advance);
    this.update((state) => (state.skipping = false));
  }

  private async readClock(advance?: string): Promise<void> {
    try {
      this.clock.set(await fetchNow(advance));
      refreshClock();
      refreshTimes();
    } catch {
      // The connection's state says already that the server is away; the clock runs on.
    }
  }
}
