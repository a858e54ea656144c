// What a person typed into one option, and what Discord wants of it.
import { ChannelType, isDirect, OptionType } from '../discord.ts';
import type { Choice, CommandOption } from '../discord.ts';
import { channelName, memberName } from '../people.ts';
import type { State } from '../store.ts';

export type Value = string | number | boolean;
export type Parsed = { value: Value } | { error: string };

/** A suggestion for an option: its value, how it is shown, and a line about it. */
export interface Suggestion {
  name: string;
  value: Value;
  detail?: string | undefined;
}

/** Reads an option as Discord's client does before it sends; what is wrong is said in its words. */
export function parseValue(option: CommandOption, text: string, entities: readonly Suggestion[]): Parsed {
  const { type } = option;
  if (type === OptionType.Attachment) return { error: NO_FILE };
  if (hasChoices(option) || isListed(type)) return parseListed(option, text, entities);
  return type === OptionType.String ? parseText(option, text) : parseNumber(option, text);
}

export const NO_FILE = 'Choose a file.';

/** Whether only listed values are possible, so that a typed one must name one of them. */
export function isClosed(option: CommandOption): boolean {
  return hasChoices(option) || isListed(option.type);
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
  const { min_length: least = 0, max_length: most = 6000 } = option;
  if (length < least) return { error: `Must be at least ${least} characters long.` };
  if (length > most) return { error: `Must be ${most} characters or fewer.` };
  return { value: text };
}

/** What Discord's client calls the kinds of which one must be chosen. */
const LISTED: Record<number, string> = {
  [OptionType.Boolean]: 'boolean',
  [OptionType.User]: 'user',
  [OptionType.Channel]: 'channel',
  [OptionType.Role]: 'role',
  [OptionType.Mentionable]: '@mentionable',
};

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
  return { error: `Input a valid ${hasChoices(option) ? 'choice' : LISTED[option.type]}.` };
}

function parseNumber(option: CommandOption, text: string): Parsed {
  const whole = option.type === OptionType.Integer;
  const trimmed = text.trim();
  const value = Number(trimmed);
  const reads = (whole ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)$/).test(trimmed) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (!reads) return { error: `Input a valid ${whole ? 'integer' : 'number'}.` };
  const { min_value: least = -Infinity, max_value: most = Infinity } = option;
  if (value < least) return { error: `Must be greater than or equal to ${least}.` };
  if (value > most) return { error: `Must be less than or equal to ${most}.` };
  return { value };
}

/** The values that this option can take from what the page itself knows; none for free text. */
export function ownSuggestions(option: CommandOption, state: State): Suggestion[] {
  if (hasChoices(option)) return choicesOf(option);
  switch (option.type) {
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
      return channels(state, option.channel_types);
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

const CHANNEL_KINDS: Record<number, string> = {
  [ChannelType.Voice]: 'Voice channel',
  [ChannelType.Category]: 'Category',
  [ChannelType.Announcement]: 'Announcement channel',
  [ChannelType.AnnouncementThread]: 'Thread',
  [ChannelType.PublicThread]: 'Thread',
  [ChannelType.PrivateThread]: 'Private thread',
  [ChannelType.Stage]: 'Stage',
  [ChannelType.Forum]: 'Forum',
};

export function channels(state: State, types?: readonly number[]): Suggestion[] {
  return [...state.channels.values()]
    .filter((channel) => !isDirect(channel) && (!types?.length || types.includes(channel.type)))
    .map((channel) => ({ name: `#${channelName(state, channel)}`, value: channel.id, detail: CHANNEL_KINDS[channel.type] }))
    .sort(byName);
}

function byName(a: Suggestion, b: Suggestion): number {
  return a.name.localeCompare(b.name);
}
