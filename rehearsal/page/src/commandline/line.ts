// A command being filled in: a value, changed only by these functions, each of
// which returns the next one. The composer shows it; nothing here draws.
import type { CommandOption } from '../discord.ts';
import { LARGEST_FILE, TOO_LARGE } from '../files.ts';
import type { Leaf } from './commands.ts';
import { parseValue } from './options.ts';
import type { Suggestion, Value } from './options.ts';

export interface Field {
  option: CommandOption;
  text: string;
  /** The suggestion that was picked; typing on undoes it. */
  picked?: Suggestion;
  /** What an attachment option was given; `text` is its name then. */
  file?: File;
}

export interface Line {
  leaf: Leaf;
  fields: readonly Field[];
  /** The field that is being typed in; as many as there are fields when past the last. */
  active: number;
  /** What was typed past the last field, to find an optional option. */
  rest: string;
}

/** Gives an option's suggestions from what the page knows, for reading typed names. */
export type Entities = (option: CommandOption) => readonly Suggestion[];

/** A command with its required options laid out, empty. */
export function startLine(leaf: Leaf): Line {
  const fields = leaf.options.filter(({ required }) => required).map((option) => ({ option, text: '' }));
  return { leaf, fields, active: 0, rest: '' };
}

/** The options that can still be added. */
export function openOptions({ leaf, fields }: Line): CommandOption[] {
  return leaf.options.filter((option) => !fields.some((field) => field.option.name === option.name));
}

export function addOption(line: Line, name: string, text = ''): Line {
  const known = line.fields.findIndex(({ option }) => option.name === name);
  if (known >= 0) return setText({ ...line, active: known }, known, text || line.fields[known]!.text);
  const option = line.leaf.options.find((candidate) => candidate.name === name);
  if (!option) return line;
  return { ...line, fields: [...line.fields, { option, text }], active: line.fields.length, rest: '' };
}

/** Removes an optional field; a required one is emptied instead. The one before becomes active. */
export function removeField(line: Line, at: number): Line {
  const field = line.fields[at];
  if (!field) return line;
  if (field.option.required) return { ...setText(line, at, ''), active: Math.max(0, at - 1) };
  return { ...line, fields: line.fields.filter((_, i) => i !== at), active: Math.max(0, at - 1) };
}

export function setText(line: Line, at: number, text: string): Line {
  const fields = line.fields.map((field, i) => {
    if (i !== at) return field;
    const { picked: _, file: __, ...bare } = field;
    return (field.picked || field.file) && field.text === text ? field : { ...bare, text };
  });
  return { ...line, fields };
}

/** Takes a suggestion for a field and goes on to the next one that wants something. */
export function pick(line: Line, at: number, picked: Suggestion): Line {
  const fields = line.fields.map((field, i) => (i === at ? { ...field, text: picked.name, picked } : field));
  return goOn({ ...line, fields }, at);
}

/** Gives an attachment option its file, and goes on. */
export function attach(line: Line, at: number, file: File): Line {
  const fields = line.fields.map((field, i) => (i === at ? { ...field, text: file.name, file } : field));
  return goOn({ ...line, fields }, at);
}

/** The files that go with the command, in the order in which its options name them. */
export function lineFiles({ fields }: Line): File[] {
  return fields.flatMap(({ file }) => file ?? []);
}

/** Takes a suggestion that came after the field was left, unless it was changed meanwhile. */
export function pickLate(line: Line, name: string, text: string, picked: Suggestion): Line {
  const fields = line.fields.map((field) =>
    field.option.name === name && field.text === text && !field.picked ? { ...field, text: picked.name, picked } : field,
  );
  return { ...line, fields };
}

/** Goes to the next empty required field after this one, else past the last. */
export function goOn(line: Line, from = line.active): Line {
  const later = line.fields.findIndex(({ option, text }, i) => i > from && option.required && text === '');
  const any = line.fields.findIndex(({ option, text }) => option.required && text === '');
  return { ...line, active: later >= 0 ? later : any >= 0 && any !== from ? any : line.fields.length };
}

/**
 * Notices that an option's name and a colon were typed, and begins that option:
 * `1500 ready:` in one field becomes `1500` there and an open `ready`. Only names
 * that are still open count, and only those that were not declined.
 */
export function jump(line: Line, at: number, declined: ReadonlySet<string> = new Set()): Line | undefined {
  const text = at < line.fields.length ? line.fields[at]!.text : line.rest;
  const found = /(?:^|\s)(\S+):$/u.exec(text);
  if (!found) return undefined;
  const name = found[1]!;
  if (declined.has(name)) return undefined;
  const before = text.slice(0, found.index);
  const known = line.fields.findIndex(({ option }) => option.name === name);
  const fits = known >= 0 ? known === at || line.fields[known]!.text === '' : openOptions(line).some((option) => option.name === name);
  if (!fits) return undefined;
  const kept = at < line.fields.length ? setText(line, at, before) : { ...line, rest: '' };
  return addOption(kept, name);
}

/** What is wrong with a field, in words; undefined when it is fine. */
export function fieldError({ option, text, picked, file }: Field, entities: Entities): string | undefined {
  if (picked) return undefined;
  if (file) return file.size > LARGEST_FILE ? TOO_LARGE : undefined;
  if (text.trim() === '') return option.required ? 'This option is required. Specify a value.' : 'Specify a value, or remove the option.';
  const parsed = parseValue(option, text, entities(option));
  return 'error' in parsed ? parsed.error : undefined;
}

/** The first field that keeps the command from being sent. */
export function firstError(line: Line, entities: Entities): { at: number; error: string } | undefined {
  for (const [at, field] of line.fields.entries()) {
    if (!field.option.required && field.text.trim() === '' && !field.picked) continue;
    const error = fieldError(field, entities);
    if (error) return { at, error };
  }
  // What was typed after the options would be lost without a word.
  const loose = line.rest.trim();
  return loose === '' ? undefined : { at: line.fields.length, error: `"${loose}" belongs to no option: choose one for it, or delete it.` };
}

interface OptionData {
  name: string;
  type: number;
  value?: Value;
  focused?: true;
  options?: OptionData[];
}

/** The interaction's data: the command and its filled options, nested in group and subcommand. */
export function commandData(line: Line, entities: Entities, focused?: number) {
  const filled: OptionData[] = [];
  const files = focused === undefined ? lineFiles(line) : [];
  for (const [at, field] of line.fields.entries()) {
    const base = { name: field.option.name, type: field.option.type };
    if (at === focused) {
      filled.push({ ...base, value: field.text, focused: true });
    } else {
      const value = fieldValue(field, entities, files);
      if (value !== undefined) filled.push({ ...base, value });
    }
  }
  const { command, path } = line.leaf;
  const options = path.reduceRight<OptionData[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    filled,
  );
  const { id, name, version } = command;
  const attachments = files.map((file, at) => ({ id: String(at), filename: file.name }));
  return { id, name, version, type: 1, options, attachments };
}

/** A field's value; that of an attachment is its file's place among those sent. */
function fieldValue({ option, text, picked, file }: Field, entities: Entities, files: readonly File[]): Value | undefined {
  if (picked) return picked.value;
  if (file) return files.includes(file) ? String(files.indexOf(file)) : undefined;
  if (text.trim() === '') return undefined;
  const parsed = parseValue(option, text, entities(option));
  return 'value' in parsed ? parsed.value : undefined;
}

/** The line as one would type it: `/pledge log capability:soldiers quantity:1500`. */
export function lineText({ leaf, fields }: Line): string {
  const filled = fields.filter(({ text }) => text !== '').map(({ option, text }) => `${option.name}:${text}`);
  return [`/${leaf.name}`, ...filled].join(' ');
}

/**
 * Reads a whole line, typed or pasted: the longest command name that fits, then
 * `name:value` pairs. A value ends where the next open option's name begins.
 */
export function parseLine(all: readonly Leaf[], text: string): Line | undefined {
  const typed = text.trim().replace(/^\//, '');
  const leaf = all
    .filter(({ name }) => typed === name || typed.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!leaf) return undefined;
  let line = startLine(leaf);
  const names = leaf.options.map(({ name }) => name.replace(/[-]/g, '\\-')).join('|');
  if (names !== '') {
    const pairs = [...typed.slice(leaf.name.length).matchAll(new RegExp(`\\s(${names}):\\s*`, 'gu'))];
    const given = typed.slice(leaf.name.length);
    for (const [i, pair] of pairs.entries()) {
      const value = given.slice(pair.index + pair[0].length, pairs[i + 1]?.index).trim();
      line = addOption(line, pair[1]!, unquote(value));
    }
  }
  return goOn(line, -1);
}

function unquote(value: string): string {
  return /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
}
