import { beforeEach, describe, expect, it } from 'vitest';
import { Store, type Pending, type State } from '../store.ts';
import { Watch } from './deed.ts';
import { cast } from './script.ts';

describe('the cast', () => {
  it('is every seat once, where it is first seen', () => {
    const step = (seat: string, channel: string) => ({ title: '', text: '', seat, channel });
    const steps = [step('organiser', 'plenary'), step('france', 'pledges'), step('organiser', 'pledges')];
    expect(cast({ title: '', detail: '', steps })).toEqual([
      { seat: 'organiser', channel: 'plenary' },
      { seat: 'france', channel: 'pledges' },
    ]);
  });
});

describe('a deed', () => {
  let state: State;
  const sent = (nonce: string, from: object) => state.pending.set(nonce, { nonce, channelId: '7', from } as Pending);
  beforeEach(() => {
    state = new Store().state;
  });

  it('is done when its command was answered, whatever the options', () => {
    const watch = new Watch({ command: '/pledge log capability:x quantity:2' });
    sent('1', { command: 'pledge log' });
    sent('2', { command: 'pledge' });
    expect(watch.look(state)).toBeUndefined();
    state.pending.delete('2');
    expect(watch.look(state)).toBeUndefined();
    state.pending.delete('1');
    expect(watch.look(state)).toBe('answered');
    expect(watch.look(state)).toBeUndefined();
  });

  it('is not done by a command whose name only begins alike', () => {
    const watch = new Watch({ command: '/pledge log' });
    sent('1', { command: 'pledge lo' });
    watch.look(state);
    state.pending.delete('1');
    expect(watch.look(state)).toBeUndefined();
  });

  it('has failed when no answer came, and dismissing that does not change it', () => {
    const watch = new Watch({ press: 'card.details' });
    sent('1', { messageId: '5', customId: 'card.details:K7QM' });
    watch.look(state);
    state.pending.get('1')!.failed = 'The application did not respond';
    expect(watch.look(state)).toBe('failed');
    state.pending.delete('1');
    expect(watch.look(state)).toBeUndefined();
  });

  it('is what is chosen in a select, not what is pressed elsewhere', () => {
    const watch = new Watch({ choose: 'card.strength', value: 'firm' });
    sent('1', { messageId: '5', customId: 'card.details:K7QM' });
    sent('2', { messageId: '5', customId: 'card.strength:K7QM' });
    watch.look(state);
    state.pending.clear();
    expect(watch.look(state)).toBe('answered');
  });
});
