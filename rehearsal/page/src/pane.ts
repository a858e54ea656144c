// One seat at the table: its store, its session, and what of the page it draws.
// Panes stand side by side and know nothing of each other.
import { render } from 'lit';
import { Announcer } from './announce.ts';
import { isListed } from './channels.ts';
import type { Clock } from './clock.ts';
import { ChannelType } from './discord.ts';
import { pendingCommands } from './interactions.ts';
import { app } from './render/app.ts';
import type { Composer } from './render/composer.ts';
import type { Acts, Context } from './render/context.ts';
import { entrance, type Opening } from './render/entrance.ts';
import { Follower } from './render/scroll.ts';
import { channelByKey, channelKey, type Spot } from './route.ts';
import { Session } from './session.ts';
import { channelsInOrder, emptySession, Store, type Panel } from './store.ts';
import { seatTitle, type World } from './world.ts';

/** What a pane asks of the page that it stands in. */
export interface Host {
  clock: Clock;
  world(): World;
  /** Reads the world again: the server may have begun anew. */
  readWorld(): Promise<void>;
  /** Somebody chose another seat for this pane. */
  takeSeat(pane: Pane, seat: string): void;
  closePane(pane: Pane): void;
  /** Whether there are panes beside this one. */
  several(): boolean;
  /** Whether a pane has room for the members. */
  roomy(): boolean;
  /** What the entrance offers besides the seats. */
  openings(): readonly Opening[];
  /** The pane shows something else than before. */
  changed(): void;
  /** Tells a screen reader. */
  announce(words: string): void;
}

let count = 0;

export class Pane {
  readonly id = `pane-${++count}`;
  readonly element = document.createElement('section');
  readonly store: Store;
  context: Context | undefined;
  private session: Session | undefined;
  private readonly announcer = new Announcer();
  private readonly follower = new Follower(this.element);
  private readonly acts: Acts;
  private lastAct: string | undefined;
  /** The channel that the address asks for, before there is one. */
  private wanted: string | undefined;

  constructor(private readonly host: Host) {
    this.store = new Store(host.clock.now);
    this.acts = this.makeActs();
    this.element.className = 'pane';
    this.element.id = this.id;
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.store.subscribe(() => this.draw());
  }

  /** Who sits here and what they read, as the address says it. */
  get spot(): Spot {
    const { seat, channels, channelId } = this.store.state;
    if (!seat) return {};
    const shown = channels.get(channelId ?? '');
    const channel = shown ? channelKey(shown) : this.wanted;
    return { seat: seat.seat, ...(channel && { channel }) };
  }

  /** The seat as a person would call it; empty at the entrance. */
  get title(): string {
    const { seat } = this.store.state;
    return seat ? seatTitle(seat) : '';
  }

  /** Brings the session in line with the address: another seat, or another channel. */
  follow({ seat: name, channel }: Spot, again = false): void {
    const { state } = this.store;
    const world = this.host.world();
    const seat = world.seats.find((candidate) => candidate.seat === name);
    this.wanted = channel;
    if (!again && seat && seat.token === this.session?.seat.token) {
      const found = channel === undefined ? undefined : channelByKey(state, channel);
      if (found && found.id !== state.channelId) this.session.show(found.id);
      return;
    }
    this.leave();
    this.store.update(() => Object.assign(state, emptySession(), {
      seat,
      seats: world.seats,
      applicationId: world.application_id,
      guildNames: new Map((world.guilds ?? []).map(({ id, name }) => [id, name])),
      line: { kind: 'connecting' },
      panel: seat && this.firstPanel(),
    }));
    this.acts.toggleDrawer(false);
    if (!seat) return;
    this.session = new Session(this.store, seat, channel ? { channel } : {}, (code) => void this.refused(code));
    this.context = { id: this.id, store: this.store, state, session: this.session, acts: this.acts };
    void this.session.open();
  }

  /** Where there is room the members stand beside the messages, as in Discord. */
  private firstPanel(): Panel | undefined {
    return this.host.roomy() ? 'members' : undefined;
  }

  /** Closes what would cover the messages now that the pane is narrow. */
  makeRoom(): void {
    if (this.store.state.panel === 'members') this.store.update((state) => (state.panel = undefined));
  }

  /** Gets up: the session ends, the pane draws no more of it. */
  leave(): void {
    this.session?.close();
    this.session = this.context = undefined;
  }

  /** Tries the line again at once. */
  hurry(): void {
    this.session?.hurry();
  }

  /** The composer, while a channel is shown. */
  get composer(): Composer | null {
    return this.element.querySelector<Composer>('chat-composer');
  }

  /** Puts the focus where one goes on: the composer, or the first thing to press. */
  focus(): void {
    const places = ['[data-testid="composer"]', '.line input', '.opening, .seat-card'];
    const place = places.map((selector) => this.element.querySelector<HTMLElement>(selector)).find(Boolean);
    place?.focus();
  }

  /** Shows the channel so many further on, or the next in which something is unread; it comes round. */
  stepChannel(by: 1 | -1, unread = false): void {
    const { state } = this.store;
    const all = channelsInOrder(state).filter((channel) => channel.type !== ChannelType.Category && isListed(state, channel));
    const at = all.findIndex(({ id }) => id === state.channelId);
    const onward = all.map((_, n) => all.at((at + by * (n + 1)) % all.length)!);
    const next = onward.find(({ id }) => !unread || state.unread.has(id));
    if (next) this.showChannel(next.id);
  }

  /** Opens the list of commands; false where none can be given. */
  beginCommand(): boolean {
    this.composer?.begin('/');
    return this.composer !== null;
  }

  /** A refused token is an old one if the server began anew: its world is read again, once per refusal. */
  private async refused(code: number): Promise<void> {
    if (code !== 4004) return;
    const old = this.session?.seat;
    await this.host.readWorld();
    const fresh = this.host.world().seats.find(({ seat }) => seat === old?.seat);
    if (fresh && fresh.token !== old?.token) this.follow(this.spot, true);
  }

  private makeActs(): Acts {
    return {
      takeSeat: (name) => this.host.takeSeat(this, name),
      showChannel: (id) => this.showChannel(id),
      closePane: () => this.host.closePane(this),
      reconnect: () => this.session?.hurry(),
      startCommand: (command) => this.composer?.begin(command),
      toggleDrawer: (open) => this.element.classList.toggle('drawer-open', open),
    };
  }

  private showChannel(id: string): void {
    if (!this.store.state.channels.has(id)) return;
    this.acts.toggleDrawer(false);
    this.session?.show(id);
    this.follower.toEnd();
    this.element.querySelector<HTMLElement>('[data-testid="composer"]')?.focus();
  }

  private key({ key }: KeyboardEvent): void {
    if (key === 'Escape') this.acts.toggleDrawer(false);
  }

  /** Whether the person has just said something: what comes of it is at the end. */
  private acted(): boolean {
    const { channelId = '', me, histories } = this.store.state;
    const command = pendingCommands(this.store.state, channelId).at(-1)?.nonce;
    const newest = histories.get(channelId)?.messages.at(-1);
    const last = command ?? (newest?.author.id === me?.id ? newest?.id : undefined);
    const acted = last !== undefined && last !== this.lastAct;
    this.lastAct = last ?? this.lastAct;
    return acted;
  }

  draw(): void {
    const { state } = this.store;
    this.element.setAttribute('aria-label', this.title || 'A seat to choose');
    if (this.acted()) this.follower.toEnd();
    this.follower.before(state.channelId);
    render(this.context ? app(this.context) : entrance(state, this.acts, this.host.openings(), this.host.several()), this.element);
    this.follower.after();
    this.host.changed();
    const news = this.announcer.news(state);
    if (news) this.host.announce(this.host.several() ? `${this.title}. ${news}` : news);
  }
}
