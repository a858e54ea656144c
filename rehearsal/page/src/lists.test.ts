import { describe, expect, it } from 'vitest';
import { upcoming } from './agenda.ts';
import { activeThreads, channelGroups, directChannels } from './channels.ts';
import type { Channel } from './discord.ts';
import { memberGroups } from './members.ts';
import { channelByKey, channelKey } from './route.ts';
import { emptyState } from './store.ts';

const channels = (...all: Channel[]) => {
  const state = emptyState();
  for (const channel of all) state.channels.set(channel.id, channel);
  return state;
};

describe('the channels', () => {
  const state = channels(
    { id: '1', type: 4, name: 'Talks', position: 1 },
    { id: '2', type: 0, name: 'plenary', position: 1, parent_id: '1' },
    { id: '3', type: 0, name: 'welcome', position: 0 },
    { id: '4', type: 11, name: 'Side talk', parent_id: '2' },
    { id: '5', type: 11, name: 'Old talk', parent_id: '2', thread_metadata: { archived: true } },
    { id: '6', type: 4, name: 'Empty', position: 2 },
    { id: '7', type: 0, name: 'stray', position: 3, parent_id: '99' },
    { id: '8', type: 1, last_message_id: '50' },
    { id: '9', type: 1, last_message_id: '100' },
    { id: '60', type: 1 },
  );

  it('stand by category, threads below theirs, without archived ones and empty categories', () => {
    const shown = channelGroups(state).map(({ category, channels: list }) => [
      category?.name,
      list.map(({ channel, threads }) => [channel.name, ...threads.map(({ name }) => name)]),
    ]);
    expect(shown).toEqual([
      [undefined, [['welcome'], ['stray']]],
      ['Talks', [['plenary', 'Side talk']]],
    ]);
  });

  it('an archived thread stands there while it is read', () => {
    const listed = () => channelGroups(state).flatMap(({ channels: list }) => list.flatMap(({ threads }) => threads.map(({ id }) => id)));
    expect(listed()).toEqual(['4']);
    state.channelId = '5';
    expect(listed()).toEqual(['4', '5']);
    state.channelId = undefined;
    expect(activeThreads(state, state.channels.get('2')!).map(({ id }) => id)).toEqual(['4']);
  });

  it('direct messages stand by what was said last', () => {
    expect(directChannels(state).map(({ id }) => id)).toEqual(['9', '60', '8']);
  });

  it('are found by their key in the address', () => {
    for (const channel of state.channels.values()) expect(channelByKey(state, channelKey(channel))).toBe(channel);
    expect(channelKey(state.channels.get('4')!)).toBe('4');
  });
});

describe('the members', () => {
  it('stand under their highest hoisted role, by name', () => {
    const state = emptyState();
    const role = (id: string, position: number, hoist: boolean) => state.roles.set(id, { id, name: `role ${id}`, position, hoist } as never);
    role('1', 1, true);
    role('2', 2, true);
    role('3', 3, false);
    const member = (id: string, name: string, ...roles: string[]) =>
      state.members.set(id, { user: { id, username: name, global_name: null }, roles } as never);
    member('10', 'b', '1');
    member('11', 'a', '1', '3');
    member('12', 'c', '2', '1');
    member('13', 'd', '3');
    const shown = memberGroups(state).map(({ title, members }) => [title, ...members.map(({ user }) => user.username)]);
    expect(shown).toEqual([
      ['role 2', 'c'],
      ['role 1', 'a', 'b'],
      ['Members', 'd'],
    ]);
  });
});

describe('the events', () => {
  it('that are over or cancelled are left out, the next one comes first', () => {
    const state = emptyState();
    const event = (id: string, status: number, start: string) => state.events.set(id, { id, status, scheduled_start_time: start } as never);
    event('1', 1, '2026-03-02T10:00:00Z');
    event('2', 2, '2026-03-01T10:00:00Z');
    event('3', 3, '2026-02-01T10:00:00Z');
    event('4', 4, '2026-03-01T09:00:00Z');
    expect(upcoming(state).map(({ id }) => id)).toEqual(['2', '1']);
  });
});
