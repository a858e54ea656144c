// What a member may do in a channel: Discord's rule, so that nothing is offered
// that would be refused.
import { isThread } from './discord.ts';
import type { Channel } from './discord.ts';
import type { State } from './store.ts';

/** The permissions that decide something here, as Discord numbers them. */
export const Permission = {
  Administrator: 1n << 3n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  AttachFiles: 1n << 15n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendInThreads: 1n << 38n,
  PinMessages: 1n << 51n,
} as const;

const EVERYTHING = (1n << 53n) - 1n;
/** What the two of a direct message may do in it. */
const DIRECT = Permission.ViewChannel | Permission.SendMessages | Permission.AttachFiles | Permission.PinMessages | Permission.AddReactions;

/** Whether the person may do this in a channel. */
export function may(state: State, channel: Channel, permission: bigint): boolean {
  return (permissionsIn(state, channel) & permission) === permission;
}

/** Whether the person may write in a channel; in a thread that is a permission of its own. */
export function mayWrite(state: State, channel: Channel): boolean {
  return may(state, channel, isThread(channel) ? Permission.SendInThreads : Permission.SendMessages);
}

/** The person's permissions: those of their roles, then the channel's overwrites; a thread has its channel's. */
export function permissionsIn(state: State, channel: Channel): bigint {
  const { me, guild } = state;
  if (!channel.guild_id) return DIRECT;
  const member = me && state.members.get(me.id);
  if (!member || !guild) return 0n;
  const mine = new Set([guild.id, ...member.roles]);
  let all = 0n;
  for (const id of mine) all |= BigInt(state.roles.get(id)?.permissions ?? 0);
  if (guild.ownerId === me.id || (all & Permission.Administrator) !== 0n) return EVERYTHING;
  const place = isThread(channel) ? state.channels.get(channel.parent_id ?? '') : channel;
  const overwrites = place?.permission_overwrites ?? [];
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && mine.has(id)),
    overwrites.filter(({ id, type }) => type === 1 && id === me.id),
  ];
  for (const layer of layers) {
    for (const { deny } of layer) all &= ~BigInt(deny);
    for (const { allow } of layer) all |= BigInt(allow);
  }
  return (all & Permission.ViewChannel) === 0n ? 0n : all;
}
