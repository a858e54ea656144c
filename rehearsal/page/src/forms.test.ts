import { describe, expect, it } from 'vitest';
import { inputs, problem } from './forms.ts';

const text = (more = {}) => ({ type: 4, custom_id: 'a', ...more });
const select = (more = {}) => ({ type: 3, custom_id: 'a', ...more });

describe('a form', () => {
  it('finds its fields in rows and labels, and no others', () => {
    const found = inputs([
      { type: 10, content: 'words' },
      { type: 1, components: [text({ custom_id: 'x' })] },
      { type: 18, component: select({ custom_id: 'y' }) },
    ]);
    expect(found.map(({ custom_id }) => custom_id)).toEqual(['x', 'y']);
  });

  it.each([
    [text(), '', 'This field is required.'],
    [text(), 'a', undefined],
    [text({ required: false }), '', undefined],
    [text({ required: false, min_length: 3 }), 'ab', 'Must be at least 3 characters long.'],
    [text({ max_length: 2 }), 'abc', 'Must be 2 characters or fewer.'],
    [text({ max_length: 2 }), '🇫🇷', undefined],
    [select(), [], 'This field is required.'],
    [select({ required: false, min_values: 2 }), [], undefined],
    [select({ min_values: 2 }), ['a'], 'Choose at least 2.'],
    [select({ min_values: 2 }), ['a', 'b'], undefined],
  ])('%j filled with %j', (component, value, want) => {
    expect(problem(component, value)).toBe(want);
  });
});
