import { describe, expect, it, vi } from 'vitest';
import { matching, outcome, Traffic, type Passed } from './traffic.ts';

const entry = (id: number, more: Partial<Passed> = {}): Passed => ({ id, at: '', on: 'rest', from: 'bot', name: 'POST /x', ...more });

/** Answers with these lists one after the other, then with nothing for ever. */
function server(...answers: (Passed[] | Error)[]) {
  const asked: string[] = [];
  const get = (async (url: string, { signal }: RequestInit) => {
    asked.push(url);
    const next = answers.shift();
    if (next instanceof Error) throw next;
    if (next) return new Response(JSON.stringify({ passed: next }));
    return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted'))));
  }) as typeof fetch;
  return { asked, get };
}

describe('the traffic', () => {
  it('is read on from the last entry, and again after a failure', async () => {
    vi.useFakeTimers();
    const { asked, get } = server([entry(1), entry(2)], new Error('gone'), [entry(3)]);
    const traffic = new Traffic(get);
    void traffic.listen();
    await vi.waitFor(() => expect(traffic.state.broken).toBe(true));
    await vi.advanceTimersByTimeAsync(1000);
    expect(traffic.state).toMatchObject({ broken: false, passed: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    expect(asked.map((url) => url.replace(/.*=/, ''))).toEqual(['0', '2', '2', '3']);
    traffic.stop();
    vi.useRealTimers();
  });

  it('begins anew with the server', async () => {
    const { get } = server([entry(7)], [entry(1), entry(2)]);
    const traffic = new Traffic(get);
    void traffic.listen();
    await vi.waitFor(() => expect(traffic.state.passed.map(({ id }) => id)).toEqual([1, 2]));
    traffic.stop();
  });

  it('is found by what is in it', () => {
    const passed = [
      entry(1, { sent: { content: 'Soldiers' } }),
      entry(2, { on: 'gateway', name: 'INTERACTION_CREATE', sent: { d: { name: 'pledge' } } }),
      entry(3, { status: 429, answer: { message: 'You are being rate limited.' } }),
    ];
    const found = (words: string, on: '' | 'rest' | 'gateway' = '') => matching({ passed, words, on }).map(({ id }) => id);
    expect(found('')).toEqual([3, 2, 1]);
    expect(found('', 'rest')).toEqual([3, 1]);
    expect(found('soldiers')).toEqual([1]);
    expect(found('429  RATE')).toEqual([3]);
    expect(found('pledge', 'rest')).toEqual([]);
  });

  it('tells how a request ended, also when nothing answered', () => {
    const ends = [entry(1, { status: 204 }), entry(2, { status: 500 }), entry(3), entry(4, { status: 0 }), entry(5, { on: 'gateway' })];
    expect(ends.map(outcome)).toEqual([
      { word: '204', failed: false },
      { word: '500', failed: true },
      { word: 'no answer', failed: true },
      { word: 'no answer', failed: true },
      undefined,
    ]);
    expect(matching({ passed: ends, words: 'No answer', on: '' }).map(({ id }) => id)).toEqual([4, 3]);
  });
});
