import { describe, expect, it } from 'vitest';
import { formatTimestamp, messageTime } from './timestamps.ts';

const at = new Date('2025-03-27T09:30:15Z');

describe('timestamps', () => {
  it.each([
    ['t', '09:30'],
    ['T', '09:30:15'],
    ['d', '27/03/2025'],
    ['D', '27 March 2025'],
    ['f', '27 March 2025 at 09:30'],
    ['F', 'Thursday 27 March 2025 at 09:30'],
    [undefined, '27 March 2025 at 09:30'],
  ])('style %s', (style, want) => {
    // Versions of CLDR differ in the comma after the weekday.
    expect(formatTimestamp(at, style, at, 'en-GB', 'UTC').replace('day,', 'day')).toBe(want);
  });

  it.each([
    [-1, '1 second ago'],
    [30, 'in 30 seconds'],
    [59.7, 'in 1 minute'],
    [7200, 'in 2 hours'],
    [-86_400, '1 day ago'],
    [40 * 86_400, 'in 1 month'],
    [3 * 31_556_952, 'in 3 years'],
  ])('%d seconds away', (seconds, want) => {
    const now = new Date(at.getTime() - seconds * 1000);
    expect(formatTimestamp(at, 'R', now, 'en-GB')).toBe(want);
  });

  it('an instant out of range is said, not thrown', () => {
    expect(formatTimestamp(new Date(Number.NaN), 'F', at, 'en-GB')).toBe('Invalid date');
  });

  it('a message of today shows the hour, of yesterday the word, older the date', () => {
    const local = (day: number, hour: number) => new Date(2025, 2, day, hour, 5);
    expect(messageTime(local(27, 9), local(27, 23), 'en-GB')).toBe('09:05');
    expect(messageTime(local(26, 23), local(27, 0), 'en-GB')).toBe('Yesterday 23:05');
    expect(messageTime(local(20, 9), local(27, 9), 'en-GB')).toBe('20/03/2025, 09:05');
  });
});
