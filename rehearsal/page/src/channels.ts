// The channels as the sidebar shows them: by category, threads below theirs,
// direct messages by when something was last said.
import { ChannelType, compareIds, isDirect, isThread } from './discord.ts';
import type { Channel } from './discord.ts';
import { channelsInOrder } from './store.ts';
import type { State } from './store.ts';

export interface ChannelGroup {
  /** Undefined for the channels outside of every category. */
  category: Channel | undefined;
  channels: { channel: Channel; threads: Channel[] }[];
}

/** The guild's channels that can be read in, by category; empty categories are left out. */
export function channelGroups(state: State): ChannelGroup[] {
  const all = channelsInOrder(state).filter((channel) => !isDirect(channel));
  const threads = all.filter((channel) => isThread(channel) && isListed(state, channel));
  const categories = all.filter(({ type }) => type === ChannelType.Category);
  const places = all.filter((channel) => !isThread(channel) && channel.type !== ChannelType.Category);
  const within = (id: string | undefined) =>
    places
      .filter(({ parent_id }) => (categories.some((category) => category.id === parent_id) ? parent_id === id : id === undefined))
      .map((channel) => ({ channel, threads: threads.filter(({ parent_id }) => parent_id === channel.id) }));
  return [undefined, ...categories]
    .map((category) => ({ category, channels: within(category?.id) }))
    .filter(({ channels }) => channels.length > 0);
}

/** Whether a channel stands at the side: an archived thread only while it is read. */
export function isListed({ channelId }: State, { id, thread_metadata: about }: Channel): boolean {
  return !about?.archived || id === channelId;
}

/** Whether threads can be begun in a channel. */
export function hasThreads({ type }: Channel): boolean {
  return type === ChannelType.Text || type === ChannelType.Announcement;
}

/** A channel's threads that are not archived, the latest first. */
export function activeThreads({ channels }: State, { id }: Channel): Channel[] {
  const here = [...channels.values()].filter((one) => isThread(one) && one.parent_id === id && !one.thread_metadata?.archived);
  return here.sort((a, b) => compareIds(b.id, a.id));
}

/** The direct messages, the one in which something was said last first. */
export function directChannels({ channels }: State): Channel[] {
  const last = ({ id, last_message_id }: Channel) => last_message_id ?? id;
  return [...channels.values()].filter(isDirect).sort((a, b) => compareIds(last(b), last(a)));
}
