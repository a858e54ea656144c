import { describe, expect, it } from 'vitest';
import { ReadMarks, type Shelf } from './readmarks.ts';

function shelf(kept: Record<string, string> = {}): Shelf & { kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
  };
}
const channel = (id: string, last?: string) => ({ id, type: 0, last_message_id: last ?? null });

describe('how far one has read', () => {
  it('nothing is new to whoever comes for the first time', () => {
    const marks = new ReadMarks(shelf(), '9');
    expect(marks.isUnread(channel('1', '50'))).toBe(false);
    expect(marks.isUnread(channel('1', '51'))).toBe(true);
  });

  it('who comes back finds new what came meanwhile, in new channels too', () => {
    const place = shelf();
    new ReadMarks(place, '9').read('1', '100');
    const back = new ReadMarks(place, '9');
    expect(back.isUnread(channel('1', '100'))).toBe(false);
    expect(back.isUnread(channel('1', '1000'))).toBe(true);
    expect(back.isUnread(channel('2', '5'))).toBe(true);
    expect(back.isUnread(channel('3'))).toBe(false);
    expect(new ReadMarks(place, '8').isUnread(channel('1', '1000'))).toBe(false);
  });

  it('a mark never goes back', () => {
    const marks = new ReadMarks(shelf(), '9');
    marks.read('1', '100');
    marks.read('1', '99');
    expect(marks.last('1')).toBe('100');
  });

  it('does without a place to keep them, and with one that holds nonsense', () => {
    const refusing: Shelf = {
      getItem: () => '[',
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const place of [undefined, refusing]) {
      const marks = new ReadMarks(place, '9');
      expect(() => marks.read('1', '2')).not.toThrow();
      expect(marks.last('1')).toBe('2');
    }
  });
});
