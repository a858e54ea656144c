import { isThread } from './discord.ts';
import type { Channel } from './discord.ts';
import type { State } from './store.ts';

/** Who sits in a pane and what they read. Without a seat it is the entrance. */
export interface Spot {
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

/**
 * Where the page is: `#<seat>/<channel>`, so that tabs can differ and a reload
 * comes back, and `#<seat>/<channel>+<seat>/<channel>` for seats side by side.
 * There is always at least one pane.
 */
export function parseRoute(hash: string): Spot[] {
  return hash.replace(/^#\/?/, '').split('+').map(spot);
}

export function formatRoute(spots: readonly Spot[]): string {
  return `#${spots.map(format).join('+')}`;
}

function spot(text: string): Spot {
  const [seat, channel] = text.split('/').map(decode);
  return { ...(seat && { seat }), ...(channel && { channel }) };
}

function format({ seat, channel }: Spot): string {
  const parts = seat ? (channel ? [seat, channel] : [seat]) : [];
  return parts.map(encodeURIComponent).join('/');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
