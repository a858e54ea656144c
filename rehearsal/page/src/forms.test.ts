import { describe, expect, it } from 'vitest';
import type { Component } from './discord.ts';
import { bounds, filledComponents, filledFiles, initial, inputs, problem, type Filling } from './forms.ts';

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

const group = (type: number, more = {}) => ({
  type,
  custom_id: 'a',
  options: [{ label: 'One', value: '1' }, { label: 'Two', value: '2', default: true }, { label: 'Three', value: '3' }],
  ...more,
});
const paper = (name: string, size = 1) => ({ name, size }) as File;

describe('a field of every kind', () => {
  it.each<[Component, Filling]>([
    [text({ value: 'x' }), 'x'],
    [group(3), ['2']],
    [group(21), '2'],
    [group(22), ['2']],
    [{ type: 23, custom_id: 'a', default: true }, true],
    [{ type: 5, custom_id: 'a', default_values: [{ id: '7', type: 'user' }] }, ['7']],
    [{ type: 19, custom_id: 'a' }, []],
  ])('%j begins with %j', (component, want) => {
    expect(initial(component)).toEqual(want);
  });

  it.each<[Component, Filling, string | undefined]>([
    [group(21), '', 'This field is required.'],
    [group(21, { required: false }), '', undefined],
    [group(22), [], 'This field is required.'],
    [group(22, { min_values: 2 }), ['1'], 'Choose at least 2.'],
    [group(22), ['1', '2', '3'], undefined],
    [group(22, { max_values: 2 }), ['1', '2', '3'], 'Choose at most 2.'],
    [group(22, { min_values: 0, required: false }), [], undefined],
    [{ type: 23, custom_id: 'a' }, false, undefined],
    [{ type: 19, custom_id: 'a' }, [], 'This field is required.'],
    [{ type: 19, custom_id: 'a' }, [paper('a'), paper('b')], 'Choose at most 1.'],
    [{ type: 19, custom_id: 'a' }, [paper('a', 11 << 20)], 'a: Your file is too large: 10 MB at most.'],
  ])('%j filled with %j', (component, value, want) => {
    expect(problem(component, value)).toBe(want);
  });

  it('bounds follow from what is required and how much there is', () => {
    expect(bounds(group(22))).toEqual({ least: 1, most: 3 });
    expect(bounds(group(3))).toEqual({ least: 1, most: 1 });
    expect(bounds({ type: 19, min_values: 2, max_values: 5, required: false })).toEqual({ least: 0, most: 5 });
  });

  it('goes back in its place, files by their number among all', () => {
    const [one, two, three] = [paper('1'), paper('2'), paper('3')];
    const form = [
      { type: 10, content: 'words' },
      { type: 18, id: 4, label: 'L', component: { type: 19, id: 5, custom_id: 'first' } },
      { type: 18, component: group(21, { custom_id: 'radio' }) },
      { type: 18, component: { type: 19, custom_id: 'second' } },
      { type: 18, component: { type: 23, custom_id: 'tick' } },
      { type: 1, components: [text({ custom_id: 'text' })] },
    ];
    const filled = new Map<string, Filling>([['first', [one!]], ['second', [two!, three!]], ['tick', false], ['radio', ''], ['text', 'x']]);
    expect(filledFiles(form, filled)).toEqual([one, two, three]);
    expect(filledComponents(form, filled)).toEqual([
      { type: 18, id: 4, component: { type: 19, id: 5, custom_id: 'first', values: ['0'] } },
      { type: 18, component: { type: 21, custom_id: 'radio', value: null } },
      { type: 18, component: { type: 19, custom_id: 'second', values: ['1', '2'] } },
      { type: 18, component: { type: 23, custom_id: 'tick', value: false } },
      { type: 1, components: [{ type: 4, custom_id: 'text', value: 'x' }] },
    ]);
  });
});
