import { describe, expect, it } from 'vitest';
import type { Command, CommandOption } from '../discord.ts';
import { filterLeaves, leaves, settled } from './commands.ts';
import { bestMatch, parseValue } from './options.ts';
import type { Suggestion } from './options.ts';
import * as L from './line.ts';

const option = (name: string, type: number, more: Partial<CommandOption> = {}) =>
  ({ name, type, description: name, ...more }) as CommandOption;

const pledge: Command = {
  id: '1',
  application_id: '2',
  version: '3',
  name: 'pledge',
  description: 'Pledges',
  options: [
    option('log', 1, {
      description: 'Log a pledge',
      options: [
        option('capability', 3, { required: true, autocomplete: true }),
        option('quantity', 3, { required: true }),
        option('strength', 3, { choices: [{ name: 'Committed', value: 'committed' }] }),
        option('days', 4, { min_value: 1, max_value: 30 }),
        option('for', 8),
      ],
    }),
    option('list', 1, { description: 'Your pledges' }),
  ],
};
const help: Command = { id: '4', application_id: '2', version: '5', name: 'help', description: 'How to log things' };
const all = leaves([pledge, help]);
const [, list, log] = all as [L.Line['leaf'], L.Line['leaf'], L.Line['leaf']];
const roles: Suggestion[] = [
  { name: '@France', value: '100' },
  { name: '@Finland', value: '101' },
];
const entities: L.Entities = ({ type }) => ((type as number) === 8 ? roles : []);

describe('commands', () => {
  it('are listed by what can be called', () => {
    expect(all.map(({ name }) => name)).toEqual(['help', 'pledge list', 'pledge log']);
  });

  it.each([
    ['', ['help', 'pledge list', 'pledge log']],
    ['pledge l', ['pledge list', 'pledge log']],
    ['log', ['pledge log', 'help']],
    ['nothing', []],
  ])('filtered by %j', (typed, want) => {
    expect(filterLeaves(all, typed).map(({ name }) => name)).toEqual(want);
  });

  it('settle only when nothing goes on from the name', () => {
    expect(settled(all, 'pledge ')).toBeUndefined();
    expect(settled(all, 'pledge log')).toBeUndefined();
    expect(settled(all, 'pledge log ')).toBe(log);
    expect(settled(all, 'Help ')?.name).toBe('help');
  });
});

describe('option values', () => {
  it.each<[string, CommandOption, string, unknown]>([
    ['text', option('a', 3), ' 1 500 ', { value: ' 1 500 ' }],
    ['text too long', option('a', 3, { max_length: 2 }), 'abc', { error: 'Must be 2 characters or fewer.' }],
    ['text too short', option('a', 3, { min_length: 2 }), 'é', { error: 'Must be at least 2 characters long.' }],
    ['integer', option('a', 4), ' 12 ', { value: 12 }],
    ['integer with a fraction', option('a', 4), '1.5', { error: 'Input a valid integer.' }],
    ['integer in words', option('a', 4), 'six', { error: 'Input a valid integer.' }],
    ['integer beyond exactness', option('a', 4), '90071992547409931', { error: 'Input a valid integer.' }],
    ['below the least', option('a', 4, { min_value: 1 }), '0', { error: 'Must be greater than or equal to 1.' }],
    ['above the most', option('a', 10, { max_value: 2.5 }), '2.6', { error: 'Must be less than or equal to 2.5.' }],
    ['number', option('a', 10), '.5', { value: 0.5 }],
    ['choice by name', option('a', 3, { choices: [{ name: 'Two', value: '2' }] }), 'two', { value: '2' }],
    ['no such choice', option('a', 3, { choices: [{ name: 'Two', value: '2' }] }), 'three', { error: 'Input a valid choice.' }],
    ['role by name', option('a', 8), '@France', { value: '100' }],
    ['role by mention', option('a', 8), '<@&101>', { value: '101' }],
    ['role by its only beginning', option('a', 8), 'fr', { value: '100' }],
    ['role by an unclear beginning', option('a', 8), 'f', { error: 'Input a valid role.' }],
  ])('%s', (_, of, text, want) => {
    expect(parseValue(of, text, roles)).toEqual(want);
  });
});

describe('a command line', () => {
  it('lays out required options first, then offers the others', () => {
    const line = L.startLine(log);
    expect(line.fields.map(({ option: { name } }) => name)).toEqual(['capability', 'quantity']);
    expect(L.openOptions(line).map(({ name }) => name)).toEqual(['strength', 'days', 'for']);
    expect(L.startLine(list)).toMatchObject({ fields: [], active: 0 });
  });

  it('leads from a pick to the next required field, then past the last', () => {
    let line = L.pick(L.startLine(log), 0, { name: 'Soldiers', value: 'cap:7' });
    expect(line.active).toBe(1);
    line = L.goOn(L.setText(line, 1, '1500'));
    expect(line.active).toBe(2);
    expect(L.commandData(line, entities)).toEqual({
      id: '1',
      name: 'pledge',
      version: '3',
      type: 1,
      attachments: [],
      options: [
        {
          name: 'log',
          type: 1,
          options: [
            { name: 'capability', type: 3, value: 'cap:7' },
            { name: 'quantity', type: 3, value: '1500' },
          ],
        },
      ],
    });
  });

  it('forgets a pick when it is typed over', () => {
    const line = L.setText(L.pick(L.startLine(log), 0, { name: 'Soldiers', value: 'cap:7' }), 0, 'Soldier');
    expect(line.fields[0]).not.toHaveProperty('picked');
    expect(L.setText(L.pick(line, 0, { name: 'X', value: 'x' }), 0, 'X').fields[0]).toHaveProperty('picked');
  });

  it('takes a late suggestion only for what was typed when it was asked for', () => {
    const soldiers = { name: 'Soldiers', value: 'cap:7' };
    const left = L.goOn(L.setText(L.startLine(log), 0, 'sol'));
    const picked = L.pickLate(left, 'capability', 'sol', soldiers);
    expect(picked).toMatchObject({ active: 1, fields: [{ text: 'Soldiers', picked: soldiers }, { text: '' }] });
    expect(L.pickLate(L.setText(left, 0, 'shells'), 'capability', 'sol', soldiers).fields[0]).toMatchObject({ text: 'shells' });
    expect(bestMatch([soldiers, { name: 'Sol', value: 's' }], 'sol')).toBe(1);
    expect(bestMatch([soldiers], 'so')).toBe(0);
  });

  it('marks the focused option as typed, whatever it will be read as', () => {
    const line = L.addOption(L.setText(L.startLine(log), 0, 'sol'), 'days', '1x');
    const data = L.commandData(line, entities, 0);
    expect(data.options[0]!.options).toEqual([{ name: 'capability', type: 3, value: 'sol', focused: true }]);
  });

  it('says what is missing, and where', () => {
    let line = L.setText(L.startLine(log), 0, 'soldiers');
    expect(L.firstError(line, entities)).toEqual({ at: 1, error: 'This option is required. Specify a value.' });
    line = L.addOption(L.setText(line, 1, '1500'), 'days', '99');
    expect(L.firstError(line, entities)).toEqual({ at: 2, error: 'Must be less than or equal to 30.' });
    expect(L.firstError(L.removeField(line, 2), entities)).toBeUndefined();
    expect(L.firstError({ ...L.removeField(line, 2), rest: ' sold ' }, entities)).toMatchObject({ at: 2, error: expect.stringContaining('"sold"') });
  });

  it('begins an option when its name and a colon are typed', () => {
    const line = L.setText(L.setText(L.startLine(log), 0, 'soldiers'), 1, '1500 days:');
    const jumped = L.jump({ ...line, active: 1 }, 1)!;
    expect(jumped.fields.map(({ option: o, text }) => [o.name, text])).toEqual([
      ['capability', 'soldiers'],
      ['quantity', '1500'],
      ['days', ''],
    ]);
    expect(jumped.active).toBe(2);
    expect(L.jump(line, 1, new Set(['days']))).toBeUndefined();
    expect(L.jump(L.setText(line, 1, 'a note:'), 1)).toBeUndefined();
    expect(L.jump(L.setText(L.startLine(log), 0, 'capability:'), 0)).toMatchObject({ active: 0, fields: [{ text: '' }, {}] });
  });

  it('reads a whole line', () => {
    const line = L.parseLine(all, '/pledge log capability:soldiers quantity: 1 500 for:"@France" days:3')!;
    expect(line.fields.map(({ option: o, text }) => [o.name, text])).toEqual([
      ['capability', 'soldiers'],
      ['quantity', '1 500'],
      ['for', '@France'],
      ['days', '3'],
    ]);
    expect(L.firstError(line, entities)).toBeUndefined();
    expect(L.lineText(line)).toBe('/pledge log capability:soldiers quantity:1 500 for:@France days:3');
    expect(L.parseLine(all, '/unknown a:b')).toBeUndefined();
    expect(L.parseLine(all, '/pledge log note: later')!.active).toBe(0);
  });

  it('takes a file where one is wanted, names it by its place, and lets go of it when typed over', () => {
    const [leaf] = leaves([{ ...help, name: 'import', options: [option('file', 11, { required: true }), option('more', 11)] }]);
    const file = { name: 'pledges.csv', size: 5 } as File;
    let line = L.startLine(leaf!);
    expect(L.firstError(line, entities)?.error).toBe('This option is required. Specify a value.');
    expect(L.firstError(L.setText(line, 0, 'pledges.csv'), entities)?.error).toBe('Choose a file.');
    line = L.attach(line, 0, file);
    expect(L.firstError(line, entities)).toBeUndefined();
    line = L.attach(L.addOption(line, 'more'), 1, { name: 'more.csv', size: 1 } as File);
    expect(L.commandData(line, entities)).toMatchObject({
      options: [{ name: 'file', value: '0' }, { name: 'more', value: '1' }],
      attachments: [{ id: '0', filename: 'pledges.csv' }, { id: '1', filename: 'more.csv' }],
    });
    expect(L.lineFiles(L.setText(line, 0, ''))).toHaveLength(1);
    const large = L.attach(L.startLine(leaf!), 0, { name: 'x', size: 11 << 20 } as File);
    expect(L.firstError(large, entities)?.error).toContain('too large');
  });
});
