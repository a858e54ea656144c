import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

describe('the address', () => {
  const cases: [string, ReturnType<typeof parseRoute>][] = [
    ['#', [{}]],
    ['#france', [{ seat: 'france' }]],
    ['#france/pledges', [{ seat: 'france', channel: 'pledges' }]],
    ['#organiser/organisers+france/pledges', [{ seat: 'organiser', channel: 'organisers' }, { seat: 'france', channel: 'pledges' }]],
    ['#organiser/organisers+', [{ seat: 'organiser', channel: 'organisers' }, {}]],
    ['#t%C3%BCrkiye/a%2Fb', [{ seat: 'türkiye', channel: 'a/b' }]],
    ['#a%2Bb/c%2Bd', [{ seat: 'a+b', channel: 'c+d' }]],
  ];
  it.each(cases)('%s is read and written', (hash, spots) => {
    expect(parseRoute(hash)).toEqual(spots);
    expect(formatRoute(spots)).toBe(hash);
  });

  it('takes what somebody mistyped as a name', () => {
    expect(parseRoute('')).toEqual([{}]);
    expect(parseRoute('#/france')).toEqual([{ seat: 'france' }]);
    expect(parseRoute('#%E0%A4%A/x')).toEqual([{ seat: '%E0%A4%A', channel: 'x' }]);
  });
});
