import { describe, expect, it } from 'vitest';
import { mentionAt, withMentions, type Mention } from './mentions.ts';

const all: Mention[] = [
  { name: '@Delegate of France', value: '1', token: '<@1>' },
  { name: '@France', value: '2', token: '<@&2>' },
  { name: '@Francesca (guest)', value: '3', token: '<@3>' },
  { name: '@everyone', value: '9', token: '@everyone' },
  { name: '#plenary', value: '4', token: '<#4>' },
];
const found = (text: string) => mentionAt(text, all)?.found.map(({ name }) => name);

describe('mentions being typed', () => {
  it.each<[string, string[] | undefined]>([
    ['@fra', ['@France', '@Francesca (guest)', '@Delegate of France']],
    ['hello @delegate of f', ['@Delegate of France']],
    ['see #', ['#plenary']],
    ['@France ', undefined],
    ['at 15:00 @ noon', undefined],
    ['a@france', undefined],
    ['@nobody', undefined],
    ['#plenary and more', undefined],
  ])('%j suggests %j', (text, want) => {
    expect(found(text)).toEqual(want);
  });

  it('tells where the mention begins', () => {
    expect(mentionAt('hello @fra', all)?.start).toBe(6);
  });
});

describe('mentions being sent', () => {
  it.each([
    ['@Delegate of France, hello', '<@1>, hello'],
    ['@France and @Francesca (guest)!', '<@&2> and <@3>!'],
    ['@Frances', '@Frances'],
    ['mail@France', 'mail@France'],
    ['<@1> stays, @everyone too', '<@1> stays, @everyone too'],
    ['in #plenary', 'in <#4>'],
    ['nothing here', 'nothing here'],
  ])('%j is %j', (text, want) => {
    expect(withMentions(text, all)).toBe(want);
  });
});
