import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Overwrite } from './discord.ts';
import { may, mayWrite, Permission as P } from './permissions.ts';
import { emptyState } from './store.ts';

const EVERYONE = '1';
const DELEGATE = '2';
const ME = '9';
const bits = (...all: bigint[]) => all.reduce((sum, one) => sum | one, 0n).toString();
const role = (id: string, permissions: string) => ({ id, permissions, name: id, position: 0, color: 0 }) as never;
const place = (...overwrites: Overwrite[]): Channel => ({ id: '5', type: 0, guild_id: EVERYONE, permission_overwrites: overwrites });
const over = (id: string, type: number, allow: bigint, deny: bigint): Overwrite => ({ id, type, allow: `${allow}`, deny: `${deny}` });

let state: ReturnType<typeof emptyState>;
beforeEach(() => {
  state = emptyState();
  state.me = { id: ME } as never;
  state.guild = { id: EVERYONE, name: 'g', ownerId: '7' };
  state.roles.set(EVERYONE, role(EVERYONE, bits(P.ViewChannel, P.SendMessages)));
  state.roles.set(DELEGATE, role(DELEGATE, bits(P.PinMessages)));
  state.members.set(ME, { user: { id: ME }, roles: [DELEGATE] } as never);
});

describe('permissions', () => {
  it('are those of all roles together', () => {
    expect(may(state, place(), P.SendMessages)).toBe(true);
    expect(may(state, place(), P.PinMessages)).toBe(true);
    expect(may(state, place(), P.ManageMessages)).toBe(false);
  });

  it.each<[string, boolean, Overwrite[]]>([
    ['denied to everyone', false, [over(EVERYONE, 0, 0n, P.SendMessages)]],
    ['denied to everyone, allowed to a role', true, [over(DELEGATE, 0, P.SendMessages, 0n), over(EVERYONE, 0, 0n, P.SendMessages)]],
    ['allowed to a role, denied to the member', false, [over(ME, 1, 0n, P.SendMessages), over(DELEGATE, 0, P.SendMessages, 0n)]],
    ['denied to another role', true, [over('3', 0, 0n, P.SendMessages)]],
    ['nothing where one sees nothing', false, [over(EVERYONE, 0, 0n, P.ViewChannel)]],
  ])('%s', (_, want, overwrites) => {
    expect(mayWrite(state, place(...overwrites))).toBe(want);
  });

  it('administrators and the owner pass every overwrite', () => {
    const closed = place(over(EVERYONE, 0, 0n, P.ViewChannel));
    state.guild!.ownerId = ME;
    expect(may(state, closed, P.ManageMessages)).toBe(true);
    state.guild!.ownerId = '7';
    state.roles.set(DELEGATE, role(DELEGATE, bits(P.Administrator)));
    expect(may(state, closed, P.ManageMessages)).toBe(true);
  });

  it('a thread has those of its channel, but for writing', () => {
    state.channels.set('5', place(over(EVERYONE, 0, P.SendInThreads, P.SendMessages)));
    expect(mayWrite(state, { id: '6', type: 11, guild_id: EVERYONE, parent_id: '5' })).toBe(true);
    expect(mayWrite(state, state.channels.get('5')!)).toBe(false);
  });

  it('two people in a direct message write and pin, and moderate nothing', () => {
    const direct = { id: '8', type: 1 };
    expect(mayWrite(state, direct)).toBe(true);
    expect(may(state, direct, P.PinMessages)).toBe(true);
    expect(may(state, direct, P.ManageMessages)).toBe(false);
  });
});
