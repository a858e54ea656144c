// What a person typed into one option, and what Discord wants of it.
import { ChannelType, OptionType } from '../discord.ts';
import type { Choice, CommandOption } from '../discord.ts';
import { channelName, memberName } from '../people.ts';
import type { State } from '../store.ts';

export type Value = string | number | boolean;
export type Parsed = { value: Value } | { error: string };

/** A suggestion for an option: its value, how it is shown, and a line about it. */
export interface Suggestion {
  name: string;
  value: Value;
  detail?: string;
}

/** The words of the limits that Discord's client checks before it sends. */
export function parseValue(option: CommandOption, text: string, entities: readonly Suggestion[]): Parsed {
  const type = option.type as number;
  if (type === OptionType.String && !hasChoices(option)) return parseText(option, text);
  if (type === OptionType.Attachment) return { error: 'Files cannot be given here.' };
  if (hasChoices(option) || isListed(type)) return parseListed(option, text, entities);
  return parseNumber(option, text);
}

/** Whether only listed values are possible, so that a typed one must name one of them. */
export function isClosed(option: CommandOption): boolean {
  return hasChoices(option) || isListed(option.type as number);
}

function hasChoices(option: CommandOption): boolean {
  return (option.choices?.length ?? 0) > 0;
}

function isListed(type: number): boolean {
  return (
    type === OptionType.Boolean ||
    type === OptionType.User ||
    type === OptionType.Role ||
    type === OptionType.Mentionable ||
    type === OptionType.Channel
  );
}

function parseText(option: CommandOption, text: string): Parsed {
  const length = [...text].length;
  if (option.min_length !== undefined && length < option.min_length) {
    return { error: `At least ${option.min_length} characters, please.` };
  }
  const most = option.max_length ?? 6000;
  if (length > most) return { error: `At most ${most} characters, please.` };
  return { value: text };
}

function parseListed(option: CommandOption, text: string, entities: readonly Suggestion[]): Parsed {
  const wanted = text.trim().replace(/^[@#]/, '').toLowerCase();
  const all = hasChoices(option) ? choicesOf(option) : entities;
  const bare = ({ name }: Suggestion) => name.replace(/^[@#]/, '').toLowerCase();
  const found =
    all.find((entry) => bare(entry) === wanted || String(entry.value).toLowerCase() === wanted) ??
    all.find(({ value }) => text.includes(String(value)) && /^<[@#][&!]?\d+>$/.test(text.trim()));
  if (found) return { value: found.value };
  const begun = all.filter((entry) => bare(entry).startsWith(wanted));
  if (wanted !== '' && begun.length === 1) return { value: begun[0]!.value };
  return { error: 'Choose one from the list.' };
}

function parseNumber(option: CommandOption, text: string): Parsed {
  const whole = (option.type as number) === OptionType.Integer;
  const trimmed = text.trim();
  if (!(whole ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)$/).test(trimmed)) {
    return { error: whole ? 'A whole number, please.' : 'A number, please.' };
  }
  const value = Number(trimmed);
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) return { error: 'That number is too large.' };
  if (option.min_value !== undefined && value < option.min_value) return { error: `At least ${option.min_value}, please.` };
  if (option.max_value !== undefined && value > option.max_value) return { error: `At most ${option.max_value}, please.` };
  return { value };
}

/** The values that this option can take from what the page itself knows; none for free text. */
export function ownSuggestions(option: CommandOption, state: State): Suggestion[] {
  if (hasChoices(option)) return choicesOf(option);
  switch (option.type as number) {
    case OptionType.Boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case OptionType.User:
      return users(state);
    case OptionType.Role:
      return roles(state);
    case OptionType.Mentionable:
      return [...users(state), ...roles(state)];
    case OptionType.Channel:
      return channels(state, option.channel_types as number[] | undefined);
  }
  return [];
}

/** The suggestions that fit what was typed, those that begin with it first. */
export function filterSuggestions(all: readonly Suggestion[], text: string): Suggestion[] {
  const wanted = text.trim().replace(/^[@#]/, '').toLowerCase();
  if (wanted === '') return [...all];
  const at = ({ name }: Suggestion) => name.replace(/^[@#]/, '').toLowerCase().indexOf(wanted);
  return all.filter((entry) => at(entry) >= 0).sort((a, b) => Math.min(at(a), 1) - Math.min(at(b), 1));
}

/** The suggestion that Enter and Tab take: the one that was typed out in full, else the first. */
export function bestMatch(all: readonly Suggestion[], text: string): number {
  const wanted = text.trim().toLowerCase();
  return Math.max(0, all.findIndex(({ name }) => name.toLowerCase() === wanted));
}

export function choicesOf(option: { choices?: Choice[] }): Suggestion[] {
  return (option.choices ?? []).map(({ name, value }) => ({ name, value }));
}

export function users(state: State): Suggestion[] {
  return [...state.members.values()]
    .map(({ user }) => ({ name: `@${memberName(state, user)}`, value: user.id, detail: user.username }))
    .sort(byName);
}

export function roles(state: State): Suggestion[] {
  return [...state.roles.values()]
    .map((role) => ({
      name: role.id === state.guild?.id ? '@everyone' : `@${role.name}`,
      value: role.id,
      detail: 'Role',
    }))
    .sort(byName);
}

export function channels(state: State, types?: readonly number[]): Suggestion[] {
  return [...state.channels.values()]
    .filter(({ type }) => (types?.length ? types.includes(type) : (type as number) !== ChannelType.DM))
    .map((channel) => ({ name: `#${channelName(state, channel)}`, value: channel.id }))
    .sort(byName);
}

function byName(a: Suggestion, b: Suggestion): number {
  return a.name.localeCompare(b.name);
}
