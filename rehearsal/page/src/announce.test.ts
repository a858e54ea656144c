import { beforeEach, describe, expect, it } from 'vitest';
import { Announcer } from './announce.ts';
import { history, putMessage, Store } from './store.ts';
import type { Message } from './discord.ts';

const message = (id: string, more: object = {}) =>
  ({ id, channel_id: '7', content: `text ${id}`, flags: 0, embeds: [], author: { id: '1', username: 'bot' }, ...more }) as unknown as Message;

describe('what a screen reader is told', () => {
  let state: Store['state'];
  let announcer: Announcer;
  beforeEach(() => {
    state = new Store().state;
    state.me = { id: '9' } as never;
    state.channelId = '7';
    announcer = new Announcer();
    putMessage(state, message('10'));
    announcer.news(state);
    history(state, '7').loaded = true;
  });

  it('is not what was there, nor older pages, nor one’s own words', () => {
    expect(announcer.news(state)).toBe('');
    putMessage(state, message('5'));
    putMessage(state, message('11', { author: { id: '9', username: 'me' } }));
    expect(announcer.news(state)).toBe('');
  });

  it('is what came, once, with its embeds and without the marks', () => {
    announcer.news(state);
    putMessage(state, message('11', { content: '**Saved**', embeds: [{ title: 'K7QM' }] }));
    expect(announcer.news(state)).toBe('bot: Saved. K7QM');
    expect(announcer.news(state)).toBe('');
    putMessage(state, message('12', { content: '**Saved**.', embeds: [{ title: 'Gaps', description: 'none' }] }));
    expect(announcer.news(state)).toBe('bot: Saved. Gaps. none');
  });

  it('is a reply when it has been thought of', () => {
    announcer.news(state);
    putMessage(state, message('11', { flags: 128 + 64 }));
    expect(announcer.news(state)).toBe('');
    putMessage(state, message('11', { flags: 64, content: 'done' }));
    expect(announcer.news(state)).toBe('bot: done');
  });

  it('begins anew in another channel', () => {
    announcer.news(state);
    state.channelId = '8';
    history(state, '8').loaded = true;
    putMessage(state, message('12', { channel_id: '8' }));
    expect(announcer.news(state)).toBe('');
  });
});
