// What one seat knows. Rendering only reads it; the gateway's events and the
// person's acts change it, through update(), which tells the renderer.
import { compareIds, MessageFlag } from './discord.ts';
import type { Channel, Command, Component, Member, Message, Role, ScheduledEvent, User } from './discord.ts';
import type { LineState } from './gateway.ts';
import type { Line } from './commandline/line.ts';
import { Observable } from './observable.ts';
import type { Seat } from './world.ts';

/** An interaction that was sent and has not been answered, or never will be. */
export interface Pending {
  nonce: string;
  channelId: string;
  /** The command's words and its filled line (to send it again; none from a context menu), or the message whose component was used. */
  from: { command: string; line?: Line } | { messageId: string; customId: string } | { modal: string };
  /** Why it failed, in words; undefined while it is under way. */
  failed?: string;
}

/** The modal that is open: at most one, as in Discord. */
export interface OpenModal {
  id: string;
  customId: string;
  title: string;
  channelId: string;
  applicationId: string;
  components: Component[];
  /** The nonce of the submit that is under way. */
  submitting?: string;
  error?: string;
}

export interface History {
  /** Oldest first. */
  messages: Message[];
  /** Whether the newest page has been fetched since the session began. */
  loaded: boolean;
  loading: boolean;
  /** What the gateway told while a page was being read: it is newer than the page. */
  meanwhile?: Meanwhile;
  /** Whether there may be older messages than the first. */
  more: boolean;
  error?: string;
}

/** What a channel has that its reader has not seen. */
export interface Unread {
  /** The first message that is new. */
  from: string;
  /** How many of them mention the reader. */
  mentions: number;
}

interface Meanwhile {
  put: Set<string>;
  gone: Set<string>;
  patches: (Partial<Message> & { id: string; channel_id: string })[];
}

/** A channel's pinned messages, newest pin first. */
export interface Pins {
  messages: Message[];
  loading: boolean;
  error?: string;
}

/** A channel's archived threads, as far as they have been read, the last archived first. */
export interface Archive {
  threads: readonly Channel[];
  /** Whether there are older ones. */
  more: boolean;
  loading: boolean;
  error?: string;
}

/** The pictures of one message, and the one of them that is looked at. */
export interface Enlarged {
  pictures: readonly Picture[];
  at: number;
}

/** What is shown beside the messages. */
export type Panel = 'members' | 'pins' | 'threads' | 'events';

export interface Picture {
  url: string;
  alt: string;
}

export interface MenuItem {
  label: string;
  /** A sign that stands for the label; such entries stand side by side. */
  sign?: string;
  testId: string;
  danger?: boolean;
  act: () => void;
}

/** A menu of what can be done with a message or a member. */
export interface Menu {
  /** What it is of, for screen readers. */
  label: string;
  /** Whose card stands above the items. */
  userId?: string;
  groups: { title?: string; items: MenuItem[] }[];
  at: { x: number; y: number };
}

/** Something to be named or confirmed before it is done. */
export interface Question {
  title: string;
  words?: string;
  /** The text that is asked for; a question without one is answered with the button alone. */
  field?: { label: string; value: string; longest: number };
  button: string;
  /** Rejects with a sentence when it could not be done; the question stands until it was. */
  act: (text: string) => Promise<void>;
}

export interface State {
  seats: Seat[];
  seat: Seat | undefined;
  applicationId: string;
  line: LineState;
  me: User | undefined;
  /** The person's language, as Discord writes it. */
  locale: string;
  guild: { id: string; name: string; ownerId: string } | undefined;
  guildNames: Map<string, string>;
  channels: Map<string, Channel>;
  roles: Map<string, Role>;
  members: Map<string, Member>;
  users: Map<string, User>;
  channelId: string | undefined;
  histories: Map<string, History>;
  unread: Map<string, Unread>;
  /** Where the new messages began in the channel that is shown, when it was opened. */
  newFrom: string | undefined;
  /** Who is typing in which channel, and until when that holds (milliseconds of the machine's clock). */
  typing: Map<string, Map<string, number>>;
  events: Map<string, ScheduledEvent>;
  /** The events that this person is interested in. */
  interested: Set<string>;
  pins: Map<string, Pins>;
  archives: Map<string, Archive>;
  panel: Panel | undefined;
  menu: Menu | undefined;
  question: Question | undefined;
  /** What the next message in a channel replies to. */
  replies: Map<string, { message: Message; ping: boolean }>;
  /** The own message that is being edited. */
  editing: string | undefined;
  /** A sentence about what was just refused. */
  notice: string | undefined;
  commands: Command[];
  commandsLoaded: boolean;
  pending: Map<string, Pending>;
  modal: OpenModal | undefined;
  /** The picture that is shown large. */
  enlarged: Enlarged | undefined;
  /** Grows whenever names, roles or channels change, so that mentions are drawn anew. */
  roster: number;
}

/** Messages kept of one channel; older ones are fetched again when asked for. */
const KEPT = 400;

export function emptyState(): State {
  return {
    seats: [],
    seat: undefined,
    applicationId: '',
    line: { kind: 'connecting' },
    guildNames: new Map(),
    panel: undefined,
    ...emptySession(),
  };
}

/** The part of the state that belongs to one seat and goes when the seat changes. */
export function emptySession() {
  return {
    me: undefined,
    locale: 'en-US',
    guild: undefined,
    channels: new Map<string, Channel>(),
    roles: new Map<string, Role>(),
    members: new Map<string, Member>(),
    users: new Map<string, User>(),
    channelId: undefined,
    histories: new Map<string, History>(),
    unread: new Map<string, Unread>(),
    newFrom: undefined,
    typing: new Map<string, Map<string, number>>(),
    events: new Map<string, ScheduledEvent>(),
    interested: new Set<string>(),
    pins: new Map<string, Pins>(),
    archives: new Map<string, Archive>(),
    menu: undefined,
    question: undefined,
    replies: new Map<string, { message: Message; ping: boolean }>(),
    editing: undefined,
    notice: undefined,
    commands: [] as Command[],
    commandsLoaded: false,
    pending: new Map<string, Pending>(),
    modal: undefined,
    enlarged: undefined,
    roster: 0,
  };
}

export class Store extends Observable<State> {
  /** `now` is the rehearsal's clock. */
  constructor(readonly now: () => Date = () => new Date()) {
    super(emptyState());
  }
}

export function history(state: State, channelId: string): History {
  let found = state.histories.get(channelId);
  if (!found) {
    found = { messages: [], loaded: false, loading: false, more: false };
    state.histories.set(channelId, found);
  }
  return found;
}

/** Puts a message in its place by age, or in the place of its former version. */
export function putMessage(state: State, message: Message): void {
  const kept = history(state, message.channel_id);
  kept.meanwhile?.put.add(message.id);
  const known = kept.messages.findIndex(({ id }) => id === message.id);
  if (known >= 0) {
    kept.messages[known] = message;
    return;
  }
  let at = kept.messages.length;
  while (at > 0 && compareIds(kept.messages[at - 1]!.id, message.id) > 0) at--;
  kept.messages.splice(at, 0, message);
  if (kept.messages.length > KEPT) {
    kept.messages.splice(0, kept.messages.length - KEPT);
    kept.more = true;
  }
}

/** An update carries only what changed, and may concern a message never seen. */
export function patchMessage(state: State, change: Partial<Message> & { id: string; channel_id: string }): void {
  const kept = history(state, change.channel_id);
  const known = kept.messages.find(({ id }) => id === change.id);
  if (known) putMessage(state, { ...known, ...change });
  else kept.meanwhile?.patches.push(change);
}

export function removeMessages(state: State, channelId: string, ids: readonly string[]): void {
  const kept = history(state, channelId);
  const gone = new Set(ids);
  for (const id of ids) kept.meanwhile?.gone.add(id);
  kept.messages = kept.messages.filter(({ id }) => !gone.has(id));
}

/**
 * Takes a page of history, newest first. Private replies are in no history:
 * those that this session has seen stay, and so does what was told meanwhile.
 */
export function putPage(state: State, channelId: string, page: readonly Message[], older: boolean): void {
  const kept = history(state, channelId);
  const { put, gone, patches } = kept.meanwhile ?? NOTHING;
  delete kept.meanwhile;
  if (!older) kept.messages = kept.messages.filter((message) => isPrivate(message) || put.has(message.id));
  for (const message of page) if (!put.has(message.id) && !gone.has(message.id)) putMessage(state, message);
  for (const change of patches) patchMessage(state, change);
  kept.more = page.length >= 50;
}

export function nothingYet(): Meanwhile {
  return { put: new Set(), gone: new Set(), patches: [] };
}

const NOTHING = nothingYet();

/** The newest message that the channel is known to have; private replies are in no history and do not count. */
export function newestId(state: State, channelId: string): string | undefined {
  const shown = history(state, channelId).messages.findLast((message) => !isPrivate(message))?.id;
  const told = state.channels.get(channelId)?.last_message_id ?? undefined;
  if (!shown || !told) return shown ?? told;
  return compareIds(shown, told) > 0 ? shown : told;
}

export function isPrivate(message: Message): boolean {
  return ((message.flags ?? 0) & MessageFlag.Ephemeral) !== 0;
}

export function channelsInOrder(state: State): Channel[] {
  return [...state.channels.values()].sort(
    (a, b) => (a.position ?? 0) - (b.position ?? 0) || compareIds(a.id, b.id),
  );
}
