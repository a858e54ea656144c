// The gateway's events, applied to the state.
import type { Channel, Member, Message, Role, User } from './discord.ts';
import { history, patchMessage, putMessage, removeMessages } from './store.ts';
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
  roles: Role[];
  members: Member[];
}

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
    for (const [id, channel] of state.channels) if ('guild_id' in channel) state.channels.delete(id);
    for (const channel of guild.channels) state.channels.set(channel.id, { ...channel, guild_id: guild.id } as Channel);
    if (state.channelId && !state.channels.has(state.channelId)) state.channelId = undefined;
    state.roles = new Map(guild.roles.map((role) => [role.id, role]));
    state.members = new Map(guild.members.map((member) => [member.user.id, member]));
    state.roster++;
  },

  USER_SETTINGS_UPDATE(state, { locale }: { locale?: string }) {
    state.locale = locale ?? state.locale;
    // What commands are called depends on it.
    state.commandsLoaded = false;
  },

  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: putChannel,
  CHANNEL_DELETE(state, channel: Channel) {
    state.channels.delete(channel.id);
    state.histories.delete(channel.id);
    state.unread.delete(channel.id);
    if (state.channelId === channel.id) state.channelId = undefined;
    state.roster++;
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
    putMessage(state, message);
    if (message.channel_id !== state.channelId && message.author.id !== state.me?.id) {
      state.unread.add(message.channel_id);
    }
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
};

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
  if ('guild_id' in channel && state.guild && channel.guild_id !== state.guild.id) return;
  const isNew = !state.channels.has(channel.id);
  state.channels.set(channel.id, channel);
  if (isNew) history(state, channel.id).loaded = false;
  state.roster++;
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
