// Where the page is: `#<seat>/<channel>`, so that tabs can differ and a reload comes back.
import { isThread } from './discord.ts';
import type { Channel } from './discord.ts';
import type { State } from './store.ts';

export interface Route {
  seat?: string;
  /** A channel's key. */
  channel?: string;
}

/** What a channel is called in the address: a guild's by its name, threads and direct messages by their ID. */
export function channelKey(channel: Channel): string {
  return channel.name && !isThread(channel) ? channel.name : channel.id;
}

export function channelByKey(state: State, key: string): Channel | undefined {
  return [...state.channels.values()].find((channel) => channelKey(channel) === key);
}

export function parseRoute(hash: string): Route {
  const [seat, channel] = hash.replace(/^#\/?/, '').split('/').map(decode);
  return { ...(seat && { seat }), ...(channel && { channel }) };
}

export function formatRoute({ seat, channel }: Route): string {
  if (!seat) return '#';
  const parts = channel ? [seat, channel] : [seat];
  return `#${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
