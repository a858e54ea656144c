import { describe, expect, it } from 'vitest';
import { parseMarkdown, plain } from './markdown.ts';

const text = (value: string) => ({ type: 'text', text: value });

describe('markdown', () => {
  it.each<[string, string, unknown[]]>([
    ['bold', '**a**', [{ type: 'strong', children: [text('a')] }]],
    ['italic', '*a* _b_', [{ type: 'em', children: [text('a')] }, text(' '), { type: 'em', children: [text('b')] }]],
    ['nested', '**a *b***', [{ type: 'strong', children: [text('a '), { type: 'em', children: [text('b')] }] }]],
    ['underline', '__a__', [{ type: 'underline', children: [text('a')] }]],
    ['struck', '~~a~~', [{ type: 'strikethrough', children: [text('a')] }]],
    ['spoiler', '||a||', [{ type: 'spoiler', children: [text('a')] }]],
    ['inline code', '`**a**`', [{ type: 'code', text: '**a**' }]],
    ['escaped', '\\*a\\*', [text('*a*')]],
    ['snake_case stays', 'a_b_c', [text('a_b_c')]],
    ['user', '<@123456789012345678>', [{ type: 'user', id: '123456789012345678' }]],
    ['user, old form', '<@!123456789012345678>', [{ type: 'user', id: '123456789012345678' }]],
    ['role', '<@&123456789012345678>', [{ type: 'role', id: '123456789012345678' }]],
    ['channel', '<#123456789012345678>', [{ type: 'channel', id: '123456789012345678' }]],
    ['everyone', '@everyone @here', [{ type: 'everyone' }, text(' '), { type: 'here' }]],
    ['command', '</pledge log:123456789012345678>', [{ type: 'command', name: 'pledge log', id: '123456789012345678' }]],
    ['custom emoji is text', '<:ok:123456789012345678>', [text(':ok:')]],
    ['masked link', '[a](https://example.org/)', [{ type: 'link', url: 'https://example.org/', children: [text('a')] }]],
    ['no script link', '[a](javascript:alert(1))', [text('[a](javascript:alert(1))')]],
    ['heading', '## a', [{ type: 'heading', level: 2, children: [text('a')] }]],
    ['no heading without a space', '#a', [text('#a')]],
    ['subtext', '-# a', [{ type: 'subtext', children: [text('a')] }]],
    ['markup from people', '<b>a</b>', [text('<b>a</b>')]],
  ])('%s', (_, source, want) => {
    expect(parseMarkdown(source)).toEqual(want);
  });

  it.each(['t', 'T', 'd', 'D', 'f', 'F', 'R', undefined])('timestamp in style %s', (style) => {
    const source = style ? `<t:1742572800:${style}>` : '<t:1742572800>';
    expect(parseMarkdown(source)).toEqual([{ type: 'timestamp', at: new Date('2025-03-21T16:00:00Z'), style }]);
  });

  it('reads code blocks with their language', () => {
    expect(parseMarkdown('```json\n{"a": 1}\n```')).toEqual([
      { type: 'codeBlock', text: '{"a": 1}', language: 'json' },
    ]);
  });

  it('reads lists, also nested and numbered, amid text', () => {
    expect(parseMarkdown('Before\n- one\n- **two**\n  - three\nAfter')).toEqual([
      text('Before'),
      { type: 'br' },
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          [text('one')],
          [
            { type: 'strong', children: [text('two')] },
            { type: 'br' },
            { type: 'list', ordered: false, start: 1, items: [[text('three')]] },
          ],
        ],
      },
      text('After'),
    ]);
    expect(parseMarkdown('3. a\n4. b')).toEqual([
      { type: 'list', ordered: true, start: 3, items: [[text('a')], [text('b')]] },
    ]);
  });

  it('another kind of bullet begins another list', () => {
    expect(parseMarkdown('- a\n1. b\n   - c')).toMatchObject([
      { type: 'list', ordered: false, items: [[text('a')]] },
      { type: 'list', ordered: true, items: [[text('b'), { type: 'br' }, { type: 'list', ordered: false }]] },
    ]);
  });

  it('keeps lines apart in bare words', () => {
    expect(plain(parseMarkdown('# A\n-# b\n> c\nd\n- e\n- f'))).toBe('A\nb\nc\nd\ne\nf');
    expect(plain(parseMarkdown('at <t:1742572800:d>, or <t:1742572800:R>'))).toMatch(/^at .+25.*, or .+2025/);
  });

  it('a dash within a line is no list', () => {
    expect(parseMarkdown('a - b')).toEqual([text('a - b')]);
  });

  it('quotes keep their lines', () => {
    const [quote] = parseMarkdown('> a\n> b');
    expect(quote).toMatchObject({ type: 'quote' });
    expect(plain([quote!]).trim()).toBe('a\nb');
  });

  it('survives what would exhaust a stack', () => {
    const deep = '> '.repeat(3000) + 'a';
    expect(plain(parseMarkdown(deep))).toContain('a');
    expect(parseMarkdown('*'.repeat(4000))).not.toHaveLength(0);
    expect(parseMarkdown('- '.repeat(2000) + 'x')).not.toHaveLength(0);
  });
});
