// The reactions to a message, counted as the gateway tells of them.
import type { Emoji, Message } from './discord.ts';

/** What Discord calls one reaction, as far as it is shown. */
export interface Reaction {
  emoji: Emoji;
  count: number;
  me: boolean;
}

/** One person's reaction that came or went. */
export interface Change {
  emoji: Emoji;
  added: boolean;
  mine: boolean;
}

export const QUICK: readonly { emoji: string; name: string }[] = [
  { emoji: '👍', name: 'thumbs up' },
  { emoji: '👎', name: 'thumbs down' },
  { emoji: '✅', name: 'check mark' },
  { emoji: '👀', name: 'eyes' },
  { emoji: '🎉', name: 'party popper' },
];

/** The message after a reaction came or went; one that nobody has any more is gone. */
export function react(message: Message, { emoji, added, mine }: Change): Message {
  const all = [...(message.reactions ?? [])];
  const at = all.findIndex((reaction) => isSame(reaction.emoji, emoji));
  const before = all[at] ?? { emoji, count: 0, me: false };
  if (mine && before.me === added) return message;
  const after = { ...before, count: before.count + (added ? 1 : -1), me: mine ? added : before.me };
  if (at < 0) all.push(after);
  else all[at] = after;
  return { ...message, reactions: all.filter(({ count }) => count > 0) };
}

/** The message without the reactions of one emoji, or of all. */
export function withoutReactions(message: Message, emoji?: Emoji): Message {
  return { ...message, reactions: emoji ? (message.reactions ?? []).filter((reaction) => !isSame(reaction.emoji, emoji)) : [] };
}

/** An emoji as a route names it: a custom one with its ID. */
export function emojiKey({ id, name }: Emoji): string {
  return encodeURIComponent(id ? `${name}:${id}` : (name ?? ''));
}

function isSame(a: Emoji, b: Emoji): boolean {
  return (a.id ?? null) === (b.id ?? null) && (a.id ? true : a.name === b.name);
}
