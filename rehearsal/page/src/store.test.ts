import { describe, expect, it, vi } from 'vitest';
import type { Message } from './discord.ts';
import { applyEvent } from './events.ts';
import { emptyState, history, nothingYet, putPage, Store } from './store.ts';

const author = { id: '9', username: 'bot', discriminator: '0', avatar: null, global_name: null };
const message = (id: string, more: Partial<Message> = {}) =>
  ({ id, channel_id: '1', content: id, author, mentions: [], flags: 0, ...more }) as unknown as Message;
const contents = (state: ReturnType<typeof emptyState>) => history(state, '1').messages.map(({ content }) => content);

describe('store', () => {
  it('tells its listeners once for several changes', async () => {
    const store = new Store();
    const heard = vi.fn();
    store.subscribe(heard);
    store.update((state) => (state.roster = 1));
    store.update((state) => (state.roster = 2));
    await Promise.resolve();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('keeps messages by age, also when ids differ in length, and once each', () => {
    const state = emptyState();
    for (const id of ['99', '1000', '100', '99']) applyEvent(state, 'MESSAGE_CREATE', message(id));
    expect(contents(state)).toEqual(['99', '100', '1000']);
  });

  it('an update changes what it carries and nothing else', () => {
    const state = emptyState();
    applyEvent(state, 'MESSAGE_CREATE', message('5', { flags: 128 as never }));
    applyEvent(state, 'MESSAGE_UPDATE', { id: '5', channel_id: '1', content: 'done', flags: 0 });
    expect(history(state, '1').messages[0]).toMatchObject({ content: 'done', flags: 0, author });
    applyEvent(state, 'MESSAGE_UPDATE', { id: '6', channel_id: '1', content: 'unseen' });
    expect(contents(state)).toEqual(['done']);
  });

  it('reading history again drops what was deleted and keeps private replies', () => {
    const state = emptyState();
    applyEvent(state, 'MESSAGE_CREATE', message('5'));
    applyEvent(state, 'MESSAGE_CREATE', message('6', { flags: 64 as never }));
    putPage(state, '1', [message('8'), message('7')], false);
    expect(contents(state)).toEqual(['6', '7', '8']);
    putPage(state, '1', [message('4')], true);
    expect(contents(state)).toEqual(['4', '6', '7', '8']);
  });

  it('bounds what it keeps of a channel and knows that there is more', () => {
    const state = emptyState();
    for (let i = 1000; i < 1500; i++) applyEvent(state, 'MESSAGE_CREATE', message(String(i)));
    expect(history(state, '1').messages).toHaveLength(400);
    expect(history(state, '1').more).toBe(true);
  });

  it('marks channels unread, but not the one that is read nor for own messages', () => {
    const state = emptyState();
    state.me = author as never;
    state.channelId = '1';
    applyEvent(state, 'MESSAGE_CREATE', message('5', { channel_id: '1', author: { ...author, id: '8' } as never }));
    applyEvent(state, 'MESSAGE_CREATE', message('6', { channel_id: '2' }));
    applyEvent(state, 'MESSAGE_CREATE', message('7', { channel_id: '3', author: { ...author, id: '8' } as never }));
    expect([...state.unread]).toEqual([['3', { from: '7', mentions: 0 }]]);
  });

  it('takes a guild, and leaves other guilds alone', () => {
    const state = emptyState();
    state.seat = { seat: 'a', token: 't', user: author as never, guild_id: '10' };
    const guild = { id: '10', name: 'One', owner_id: '9', channels: [{ id: '1', name: 'c', type: 0 }], roles: [], members: [] };
    applyEvent(state, 'GUILD_CREATE', guild);
    applyEvent(state, 'GUILD_CREATE', { ...guild, id: '11', name: 'Two', channels: [{ id: '2' }] });
    expect(state.guild?.name).toBe('One');
    expect([...state.channels.keys()]).toEqual(['1']);
    applyEvent(state, 'CHANNEL_DELETE', { id: '1' });
    expect(state.channels.size).toBe(0);
  });

  it('a new session keeps what is read in place, and drops what is no longer there', () => {
    const state = emptyState();
    const guild = (...ids: string[]) => ({
      id: '10',
      name: 'One',
      channels: ids.map((id) => ({ id, name: `c${id}`, type: 0 })),
      roles: [],
      members: [],
    });
    applyEvent(state, 'READY', { user: author, private_channels: [{ id: '7', type: 1 }] });
    applyEvent(state, 'GUILD_CREATE', guild('1', '2'));
    state.channelId = '2';
    history(state, '2').loaded = true;
    applyEvent(state, 'READY', { user: author });
    expect(state.channels.has('2')).toBe(true);
    expect(history(state, '2').loaded).toBe(false);
    applyEvent(state, 'GUILD_CREATE', guild('1'));
    expect([...state.channels.keys()]).toEqual(['7', '1']);
    expect(state.channelId).toBeUndefined();
  });

  it('ignores events that it does not know', () => {
    expect(() => applyEvent(emptyState(), 'VOICE_STATE_UPDATE', {})).not.toThrow();
  });

  it('counts mentions and everything said in a direct message, and leaves off when the channel is read', () => {
    const state = emptyState();
    state.me = author as never;
    state.members.set('9', { user: author, roles: ['77'] } as never);
    state.channels.set('2', { id: '2', type: 1 });
    state.channels.set('3', { id: '3', type: 0, guild_id: '10' });
    const other = { ...author, id: '8' } as never;
    const said = (id: string, channel_id: string, more = {}) => applyEvent(state, 'MESSAGE_CREATE', message(id, { channel_id, author: other, ...more }));
    said('5', '2');
    said('6', '3');
    said('7', '3', { mention_roles: ['77'] });
    said('8', '3', { mention_everyone: true });
    expect(state.unread.get('2')).toEqual({ from: '5', mentions: 1 });
    expect(state.unread.get('3')).toEqual({ from: '6', mentions: 2 });
    expect(state.channels.get('3')?.last_message_id).toBe('8');
  });

  it('threads come and go with their channel, and their messages are counted once', () => {
    const state = emptyState();
    const guild = { id: '10', name: 'One', channels: [{ id: '1', type: 0 }], threads: [{ id: '5', type: 11, parent_id: '1', message_count: 1 }], roles: [], members: [] };
    applyEvent(state, 'GUILD_CREATE', guild);
    applyEvent(state, 'MESSAGE_CREATE', message('6', { channel_id: '5', type: 21 }));
    applyEvent(state, 'MESSAGE_CREATE', message('7', { channel_id: '5' }));
    applyEvent(state, 'MESSAGE_CREATE', message('7', { channel_id: '5' }));
    expect(state.channels.get('5')?.message_count).toBe(2);
    applyEvent(state, 'THREAD_CREATE', { id: '6', type: 11, parent_id: '1', guild_id: '10' });
    applyEvent(state, 'THREAD_CREATE', { id: '61', type: 11, parent_id: '1', guild_id: '11' });
    applyEvent(state, 'THREAD_DELETE', { id: '6', type: 11 });
    expect([...state.channels.keys()]).toEqual(['1', '5']);
    state.channelId = '5';
    applyEvent(state, 'CHANNEL_DELETE', { id: '1' });
    expect(state.channels.size).toBe(0);
    expect(state.channelId).toBeUndefined();
  });

  it('what is pinned is read again after it changed', () => {
    const state = emptyState();
    state.pins.set('1', { messages: [message('5')], loading: false });
    applyEvent(state, 'CHANNEL_PINS_UPDATE', { channel_id: '1' });
    expect(state.pins.has('1')).toBe(false);
  });

  it('typing ends with the message, and is never one’s own', () => {
    const state = emptyState();
    state.me = author as never;
    applyEvent(state, 'TYPING_START', { channel_id: '1', user_id: '9' });
    applyEvent(state, 'TYPING_START', { channel_id: '1', user_id: '8' });
    expect([...state.typing.get('1')!.keys()]).toEqual(['8']);
    applyEvent(state, 'MESSAGE_CREATE', message('5', { author: { ...author, id: '8' } as never }));
    expect(state.typing.get('1')!.size).toBe(0);
  });

  it('keeps what it was told while a page was on its way', () => {
    const state = emptyState();
    history(state, '1').meanwhile = nothingYet();
    applyEvent(state, 'MESSAGE_UPDATE', { id: '7', channel_id: '1', content: 'cancelled' });
    applyEvent(state, 'MESSAGE_DELETE', { id: '6', channel_id: '1' });
    applyEvent(state, 'MESSAGE_CREATE', message('9'));
    putPage(state, '1', [message('8'), message('7', { content: 'planned' }), message('6')], false);
    expect(history(state, '1').messages.map(({ id, content }) => [id, content])).toEqual([
      ['7', 'cancelled'],
      ['8', message('8').content],
      ['9', message('9').content],
    ]);
    expect(history(state, '1').meanwhile).toBeUndefined();
  });

  it('keeps events of its own guild, and what was known of them', () => {
    const state = emptyState();
    state.guild = { id: '10', name: 'g', ownerId: '' };
    applyEvent(state, 'GUILD_SCHEDULED_EVENT_CREATE', { id: '1', guild_id: '11' });
    applyEvent(state, 'GUILD_SCHEDULED_EVENT_CREATE', { id: '2', guild_id: '10', user_count: 3 });
    applyEvent(state, 'GUILD_SCHEDULED_EVENT_UPDATE', { id: '2', guild_id: '10', status: 2 });
    expect([...state.events.values()]).toEqual([{ id: '2', guild_id: '10', user_count: 3, status: 2 }]);
    applyEvent(state, 'GUILD_SCHEDULED_EVENT_DELETE', { id: '2', guild_id: '10' });
    expect(state.events.size).toBe(0);
  });
});
