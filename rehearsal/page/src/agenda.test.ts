import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda.ts';
import type { ScheduledEvent } from './discord.ts';
import { Rest } from './rest.ts';
import { Store } from './store.ts';

describe('the agenda', () => {
  it('an answer that may be too old is followed by another', async () => {
    const answers: ((events: object[]) => void)[] = [];
    const rest = new Rest('token', (() =>
      new Promise<Response>((resolve) => answers.push((events) => resolve(new Response(JSON.stringify(events)))))) as typeof fetch);
    const store = new Store(() => new Date(0));
    store.state.guild = { id: '10', name: 'g', ownerId: '' };
    const agenda = new Agenda(store, rest);
    const first = agenda.load();
    void agenda.load();
    void agenda.load();
    expect(answers).toHaveLength(1);
    const event = { id: '1', guild_id: '10' } as ScheduledEvent;
    answers[0]!([{ ...event, user_count: 0 }]);
    while (answers.length < 2) await Promise.resolve();
    answers[1]!([{ ...event, user_count: 1, user_rsvp: {} }]);
    await first;
    expect(answers).toHaveLength(2);
    expect(store.state.events.get('1')?.user_count).toBe(1);
    expect(store.state.interested).toEqual(new Set(['1']));
  });
});
