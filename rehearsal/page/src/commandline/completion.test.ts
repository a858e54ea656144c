import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Completion } from './completion.ts';
import { setText, startLine, type Line } from './line.ts';
import type { Suggestion } from './options.ts';

const option = { name: 'capability', description: 'What', type: 3, required: true, autocomplete: true };
const leaf = { name: 'totals', description: '', command: {}, path: [], options: [option] } as never;
const typed = (text: string): Line => setText(startLine(leaf), 0, text);

let questions: { text: string; answer: (list: Suggestion[]) => void; fail: () => void }[];
let completion: Completion;

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  completion = new Completion(
    (line) =>
      new Promise((resolve, reject) =>
        questions.push({ text: line.fields[0]!.text, answer: resolve, fail: () => reject(new Error('no')) }),
      ),
    () => {},
  );
});
afterEach(() => vi.useRealTimers());

describe('completion', () => {
  it('asks once typing rests, not at every key', () => {
    for (const text of ['s', 'so', 'sol']) {
      completion.want(typed(text), 0);
      vi.advanceTimersByTime(100);
    }
    expect(questions).toHaveLength(0);
    vi.advanceTimersByTime(100);
    expect(questions.map(({ text }) => text)).toEqual(['sol']);
    completion.want(typed('sol'), 0);
    vi.advanceTimersByTime(1000);
    expect(questions).toHaveLength(1);
  });

  it('a late answer to an older question is dropped', async () => {
    completion.want(typed('a'), 0);
    vi.advanceTimersByTime(200);
    completion.want(typed('ab'), 0);
    vi.advanceTimersByTime(200);
    questions[1]!.answer([{ name: 'new', value: 'n' }]);
    questions[0]!.answer([{ name: 'old', value: 'o' }]);
    await vi.waitFor(() => expect(completion.loading).toBe(false));
    expect(completion.list.map(({ name }) => name)).toEqual(['new']);
  });

  it('a failure is said; what is given up stays silent', async () => {
    completion.want(typed('a'), 0);
    vi.advanceTimersByTime(200);
    questions[0]!.fail();
    await vi.waitFor(() => expect(completion.loading).toBe(false));
    expect(completion).toMatchObject({ error: 'Loading options failed', list: [] });
    completion.want(typed('b'), 0);
    vi.advanceTimersByTime(200);
    completion.clear();
    questions[1]!.answer([{ name: 'late', value: 'l' }]);
    await Promise.resolve();
    expect(completion).toMatchObject({ loading: false, list: [], error: undefined });
  });
});
