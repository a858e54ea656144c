import { describe, expect, it } from 'vitest';
import type { Message } from './discord.ts';
import { emojiKey, react, withoutReactions } from './reactions.ts';

const ok = { id: null, name: '👍' };
const custom = { id: '5', name: 'ok' };
const message = (...reactions: object[]) => ({ id: '1', reactions }) as unknown as Message;

describe('reactions', () => {
  it('are counted as they come and go', () => {
    let shown = react(message(), { emoji: ok, added: true, mine: false });
    shown = react(shown, { emoji: ok, added: true, mine: true });
    expect(shown.reactions).toEqual([{ emoji: ok, count: 2, me: true }]);
    shown = react(shown, { emoji: ok, added: false, mine: true });
    expect(shown.reactions).toEqual([{ emoji: ok, count: 1, me: false }]);
    expect(react(shown, { emoji: ok, added: false, mine: false }).reactions).toEqual([]);
  });

  it('one’s own counts once, however often it is told', () => {
    const shown = message({ emoji: ok, count: 1, me: true });
    expect(react(shown, { emoji: ok, added: true, mine: true })).toBe(shown);
  });

  it('custom emoji go by their ID, others by their name', () => {
    const shown = message({ emoji: ok, count: 1, me: false }, { emoji: custom, count: 1, me: false });
    expect(react(shown, { emoji: { id: '5', name: 'renamed' }, added: true, mine: false }).reactions).toMatchObject([{ count: 1 }, { count: 2 }]);
    expect(withoutReactions(shown, custom).reactions).toMatchObject([{ emoji: ok }]);
    expect(withoutReactions(shown).reactions).toEqual([]);
    expect(emojiKey(custom)).toBe('ok%3A5');
    expect(emojiKey(ok)).toBe('%F0%9F%91%8D');
  });
});
