// Puts the page together: the world's seats, the seat in the address, its
// session, and drawing whenever the store has changed.
import { html, render } from 'lit';
import { signedName } from './people.ts';
import './render/library.ts';
import { app, entrance } from './render/app.ts';
import { refreshClock, setClockFace } from './render/clock.ts';
import type { Acts, Context } from './render/context.ts';
import type { Composer } from './render/composer.ts';
import { Follower } from './render/scroll.ts';
import { refreshTimes, setClock } from './render/time.ts';
import { channelByKey, channelKey, formatRoute, parseRoute } from './route.ts';
import { Session } from './session.ts';
import { emptySession, Store, type Panel } from './store.ts';
import { fetchNow, fetchWorld, seatTitle, type World } from './world.ts';

const store = new Store();
const root = document.getElementById('app')!;
const follower = new Follower(root);
let session: Session | undefined;
let context: Context | undefined;

setClock(() => store.now());
setClockFace(() => store.now());

const acts: Acts = {
  takeSeat: (name) => {
    location.hash = formatRoute({ ...parseRoute(location.hash), seat: name });
  },
  showChannel: (id) => {
    const channel = store.state.channels.get(id);
    if (!channel) return;
    acts.toggleDrawer(false);
    session?.show(id);
    follower.toEnd();
    root.querySelector<HTMLElement>('[data-testid="composer"]')?.focus();
  },
  skip: (amount) => void skip(amount),
  startCommand: (command) => root.querySelector<Composer>('chat-composer')?.begin(command),
  toggleDrawer: (open) => root.classList.toggle('drawer-open', open),
};

store.subscribe(draw);
window.addEventListener('hashchange', () => follow());
window.addEventListener('online', () => session?.hurry());
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') acts.toggleDrawer(false);
});
void begin();

async function begin(): Promise<void> {
  await readWorld();
  follow();
  for (;;) {
    await readClock();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
}

/** Reads the seats; asks again until the server is there. */
async function readWorld(): Promise<void> {
  for (;;) {
    try {
      return takeWorld(await fetchWorld());
    } catch {
      store.update((state) => (state.broken = 'The rehearsal server does not answer. Is it running? Trying again…'));
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

function takeWorld(world: World): void {
  store.update((state) => {
    state.broken = undefined;
    state.applicationId = world.application_id;
    state.seats = world.seats.map((seat) => ({ guild_id: world.guild_id, ...seat }));
    state.guildNames = new Map((world.guilds ?? []).map(({ id, name }) => [id, name]));
  });
}

/** Brings the session in line with the address: another seat, or another channel. */
function follow(again = false): void {
  const route = parseRoute(location.hash);
  const { state } = store;
  const seat = state.seats.find((candidate) => candidate.seat === route.seat);
  if (!again && seat && seat === session?.seat) {
    const channel = route.channel === undefined ? undefined : channelByKey(state, route.channel);
    if (channel && channel.id !== state.channelId) session.show(channel.id);
    return;
  }
  session?.close();
  session = context = undefined;
  store.update(() => Object.assign(state, emptySession(), { seat, line: { kind: 'connecting' }, panel: firstPanel() }));
  if (!seat) return;
  session = new Session(store, seat, route.channel ? { channel: route.channel } : {}, (code) => void refused(code));
  context = { store, state, session, acts };
  void session.open();
}

/** Where there is room the members stand beside the messages, as in Discord. */
function firstPanel(): Panel | undefined {
  return store.state.panel ?? (matchMedia('(min-width: 1200px)').matches ? 'members' : undefined);
}

/** A refused token is an old one if the server began anew: its world is read again, once per refusal. */
async function refused(code: number): Promise<void> {
  if (code !== 4004) return;
  const old = session?.seat.token;
  await readWorld();
  const fresh = store.state.seats.find(({ seat }) => seat === session?.seat.seat);
  if (fresh && fresh.token !== old) follow(true);
}

async function skip(amount: string): Promise<void> {
  store.update((state) => (state.skipping = true));
  await readClock(amount);
  store.update((state) => (state.skipping = false));
}

async function readClock(advance?: string): Promise<void> {
  try {
    const now = await fetchNow(advance);
    const ahead = now.getTime() - Date.now();
    // Less than a second's difference is the way here, not the clock.
    if (Math.abs(ahead - store.state.ahead) > 1000) store.update((state) => (state.ahead = ahead));
    refreshClock();
    refreshTimes();
  } catch {
    // The connection's state says already that the server is away; the clock runs on.
  }
}

function draw(): void {
  const { state } = store;
  const shown = context && state.seat ? app(context) : entrance(state, acts);
  follower.before(state.channelId);
  render(html`${shown}`, root);
  follower.after();
  if (!state.seat) return;
  const channel = state.channels.get(state.channelId ?? '');
  const key = channel ? channelKey(channel) : parseRoute(location.hash).channel;
  const hash = formatRoute({ seat: state.seat.seat, ...(key && { channel: key }) });
  if (hash !== location.hash) history.replaceState(null, '', hash);
  document.title = `${channel ? `${signedName(state, channel)} | ` : ''}${seatTitle(state.seat)} | Rehearsal`;
}
