// Names and colours of people and roles, as a guild shows them.
import { isDirect, isThread } from './discord.ts';
import type { Channel, Message, Role, User } from './discord.ts';
import type { State } from './store.ts';

export function memberName(state: State, user: User): string {
  const member = state.members.get(user.id);
  return member?.nick ?? user.global_name ?? user.username;
}

export function userName(state: State, id: string): string | undefined {
  const user = state.members.get(id)?.user ?? state.users.get(id);
  return user && memberName(state, user);
}

/**
 * The colour of a member's highest coloured role, as CSS, or undefined; drawn
 * half way to the text's own, so that it can be read in both themes.
 */
export function memberColour(state: State, userId: string): string | undefined {
  const roles = (state.members.get(userId)?.roles ?? [])
    .map((id) => state.roles.get(id))
    .filter((role): role is Role => role !== undefined && role.color !== 0)
    .sort((a, b) => b.position - a.position);
  return roles[0] && readable(roles[0].color);
}

export function readable(value: number): string {
  return `color-mix(in srgb, ${colour(value)} 50%, var(--strong))`;
}

export function colour(value: number): string {
  return `#${value.toString(16).padStart(6, '0')}`;
}

/** A direct message's channel has no name: it is called after who is in it. */
export function channelName(state: State, channel: Channel): string {
  if (channel.name) return channel.name;
  return (channel.recipients ?? []).map((user) => memberName(state, user)).join(', ') || 'direct message';
}

/** A channel's name with the sign that tells what it is; a thread's in quotes. */
export function signedName(state: State, channel: Channel): string {
  const name = channelName(state, channel);
  if (isThread(channel)) return `“${name}”`;
  return `${isDirect(channel) ? '@' : '#'}${name}`;
}

/** Whether a message calls this person: by name, by a role of theirs, or with everybody. */
export function mentionsMe(state: State, message: Message): boolean {
  if (!state.me || message.author.id === state.me.id) return false;
  const mine = state.members.get(state.me.id)?.roles ?? [];
  return (
    message.mention_everyone ||
    (message.mentions ?? []).some(({ id }) => id === state.me?.id) ||
    (message.mention_roles ?? []).some((id) => mine.includes(id))
  );
}

/** A round picture with a name's initials, drawn here: no picture is fetched from anywhere. */
export function avatar(name: string, id: string, bot = false): string {
  const words = name.replace(/^Delegate of (the )?/u, '').split(/[\s-]+/u).filter(Boolean);
  const initials = (words.length > 1 ? [words[0]!, words.at(-1)!] : words).map((word) => [...word][0]).join('');
  // The golden angle keeps neighbouring IDs' colours apart.
  const hue = bot ? 235 : Math.round((Number(BigInt(id) % 1009n) * 137.5) % 360);
  const fill = bot ? '#5865f2' : `hsl(${hue} 45% 36%)`;
  const text = initials.toUpperCase().replace(/[<>&]/g, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${fill}"/><text x="20" y="26" text-anchor="middle" font-family="Helvetica,Arial,sans-serif" font-size="16" font-weight="600" fill="#fff">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
