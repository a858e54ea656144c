// The gateway's events, applied to the state.
import { isDirect, isThread, MessageKind } from './discord.ts';
import type { Channel, Emoji, Member, Message, Role, ScheduledEvent, User } from './discord.ts';
import { mentionsMe } from './people.ts';
import { react, withoutReactions, type Change } from './reactions.ts';
import { history, isPrivate, patchMessage, putMessage, removeMessages } from './store.ts';
import type { State } from './store.ts';

interface Ready {
  user: User;
  guilds: { id: string }[];
  private_channels?: Channel[];
  locale?: string;
}

interface GuildCreate {
  id: string;
  name?: string;
  owner_id?: string;
  properties?: { name: string; owner_id: string };
  channels: Channel[];
  threads?: Channel[];
  roles: Role[];
  members: Member[];
  guild_scheduled_events?: ScheduledEvent[];
}

/** How long a sign of typing holds; whoever goes on typing repeats it sooner. */
export const TYPING = 10_000;

type Handler = (state: State, data: any) => void;

const handlers: Record<string, Handler> = {
  READY(state, ready: Ready) {
    state.me = ready.user;
    state.users.set(ready.user.id, ready.user);
    state.locale = ready.locale ?? state.locale;
    for (const channel of ready.private_channels ?? []) state.channels.set(channel.id, channel);
    // A new session: what happened in between was not told, so all is read again.
    for (const kept of state.histories.values()) kept.loaded = false;
    state.commandsLoaded = false;
    state.roster++;
  },

  GUILD_CREATE(state, guild: GuildCreate) {
    // A seat sits in one guild; another one that its user is also in is left alone.
    if (state.seat?.guild_id && state.seat.guild_id !== guild.id) return;
    const name = guild.name ?? guild.properties?.name ?? '';
    state.guild = { id: guild.id, name, ownerId: guild.owner_id ?? guild.properties?.owner_id ?? '' };
    // Its former channels stand until here, so that what is read does not vanish in between.
    for (const [id, channel] of state.channels) if (channel.guild_id) state.channels.delete(id);
    for (const channel of [...guild.channels, ...(guild.threads ?? [])]) {
      state.channels.set(channel.id, { ...channel, guild_id: guild.id });
    }
    if (state.channelId && !state.channels.has(state.channelId)) state.channelId = undefined;
    state.roles = new Map(guild.roles.map((role) => [role.id, role]));
    state.members = new Map(guild.members.map((member) => [member.user.id, member]));
    state.events = new Map((guild.guild_scheduled_events ?? []).map((event) => [event.id, event]));
    state.roster++;
  },

  USER_SETTINGS_UPDATE(state, { locale }: { locale?: string }) {
    state.locale = locale ?? state.locale;
    // What commands are called depends on it.
    state.commandsLoaded = false;
  },

  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: putChannel,
  CHANNEL_DELETE: dropChannel,
  CHANNEL_PINS_UPDATE(state, { channel_id }: { channel_id: string }) {
    // Which ones are pinned now is not told: they are read again when they are looked at.
    state.pins.delete(channel_id);
  },
  THREAD_CREATE: putChannel,
  THREAD_UPDATE: putChannel,
  THREAD_DELETE: dropChannel,
  THREAD_LIST_SYNC(state, { guild_id, threads }: { guild_id: string; threads: Channel[] }) {
    for (const thread of threads) putChannel(state, { ...thread, guild_id });
  },

  GUILD_ROLE_CREATE: putRole,
  GUILD_ROLE_UPDATE: putRole,
  GUILD_ROLE_DELETE(state, { role_id }: { role_id: string }) {
    state.roles.delete(role_id);
    state.roster++;
  },

  GUILD_MEMBER_ADD: putMember,
  GUILD_MEMBER_UPDATE: putMember,
  GUILD_MEMBER_REMOVE(state, { user }: { user: User }) {
    state.members.delete(user.id);
    state.users.set(user.id, user);
    state.roster++;
  },

  MESSAGE_CREATE(state, message: Message) {
    noteUsers(state, message);
    countInThread(state, message);
    putMessage(state, message);
    state.typing.get(message.channel_id)?.delete(message.author.id);
    const channel = state.channels.get(message.channel_id);
    if (channel && !isPrivate(message)) channel.last_message_id = message.id;
    if (message.channel_id === state.channelId || message.author.id === state.me?.id) return;
    const unread = state.unread.get(message.channel_id) ?? { from: message.id, mentions: 0 };
    const calls = mentionsMe(state, message) || (channel !== undefined && isDirect(channel));
    state.unread.set(message.channel_id, { ...unread, mentions: unread.mentions + (calls ? 1 : 0) });
  },
  MESSAGE_UPDATE(state, change: Message) {
    patchMessage(state, change);
  },
  MESSAGE_DELETE(state, gone: { id: string; channel_id: string }) {
    removeMessages(state, gone.channel_id, [gone.id]);
  },
  MESSAGE_DELETE_BULK(state, gone: { ids: string[]; channel_id: string }) {
    removeMessages(state, gone.channel_id, gone.ids);
  },

  MESSAGE_REACTION_ADD: (state, told: Reacted) => changeMessage(state, told, (message) => react(message, change(state, told, true))),
  MESSAGE_REACTION_REMOVE: (state, told: Reacted) => changeMessage(state, told, (message) => react(message, change(state, told, false))),
  MESSAGE_REACTION_REMOVE_ALL: (state, told: Reacted) => changeMessage(state, told, (message) => withoutReactions(message)),
  MESSAGE_REACTION_REMOVE_EMOJI: (state, told: Reacted) => changeMessage(state, told, (message) => withoutReactions(message, told.emoji)),

  TYPING_START(state, { channel_id, user_id }: { channel_id: string; user_id: string }) {
    if (user_id === state.me?.id) return;
    const there = state.typing.get(channel_id) ?? new Map<string, number>();
    state.typing.set(channel_id, there.set(user_id, Date.now() + TYPING));
  },

  GUILD_SCHEDULED_EVENT_CREATE: putEvent,
  GUILD_SCHEDULED_EVENT_UPDATE: putEvent,
  GUILD_SCHEDULED_EVENT_DELETE(state, { id }: ScheduledEvent) {
    state.events.delete(id);
    state.interested.delete(id);
  },
};

interface Reacted {
  channel_id: string;
  message_id: string;
  user_id: string;
  emoji: Emoji;
}

function change(state: State, { user_id, emoji }: Reacted, added: boolean): Change {
  return { emoji, added, mine: user_id === state.me?.id };
}

function changeMessage(state: State, { channel_id, message_id }: Reacted, to: (message: Message) => Message): void {
  const known = history(state, channel_id).messages.find(({ id }) => id === message_id);
  if (known) putMessage(state, to(known));
}

/** Discord tells the number of a thread's messages once; then its clients count themselves. */
function countInThread(state: State, { id, channel_id, type }: Message): void {
  const thread = state.channels.get(channel_id);
  if (!thread || !isThread(thread) || type === MessageKind.ThreadStarter) return;
  if (history(state, channel_id).messages.some((known) => known.id === id)) return;
  state.channels.set(channel_id, { ...thread, message_count: (thread.message_count ?? 0) + 1 });
}

/** Applies one event; an event that the page does not know changes nothing. */
export function applyEvent(state: State, name: string, data: unknown): void {
  handlers[name]?.(state, data);
}

export function noteUsers(state: State, message: Message): void {
  for (const user of [message.author, ...(message.mentions ?? [])]) {
    if (!state.members.has(user.id)) state.users.set(user.id, user);
  }
}

function putChannel(state: State, channel: Channel): void {
  if (channel.guild_id && state.guild && channel.guild_id !== state.guild.id) return;
  const isNew = !state.channels.has(channel.id);
  state.channels.set(channel.id, channel);
  if (isNew) history(state, channel.id).loaded = false;
  state.roster++;
}

/** A channel is gone, and its threads with it. */
function dropChannel(state: State, { id }: Channel): void {
  const gone = [id, ...[...state.channels.values()].filter(({ parent_id }) => parent_id === id).map((thread) => thread.id)];
  for (const one of gone) {
    state.channels.delete(one);
    state.histories.delete(one);
    state.unread.delete(one);
    if (state.channelId === one) state.channelId = undefined;
  }
  state.roster++;
}

function putEvent(state: State, event: ScheduledEvent): void {
  if (event.guild_id !== state.guild?.id) return;
  state.events.set(event.id, { ...state.events.get(event.id), ...event });
}

function putRole(state: State, { guild_id, role }: { guild_id: string; role: Role }): void {
  if (guild_id !== state.guild?.id) return;
  state.roles.set(role.id, role);
  state.roster++;
}

function putMember(state: State, member: Member & { guild_id: string }): void {
  if (member.guild_id !== state.guild?.id) return;
  state.members.set(member.user.id, { ...state.members.get(member.user.id), ...member });
  state.roster++;
}
