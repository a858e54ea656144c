// Mentions as one types them: by name, with suggestions; sent as Discord writes them.
import { channels, filterSuggestions, roles, users, type Suggestion } from './commandline/options.ts';
import type { State } from './store.ts';

export interface Mention extends Suggestion {
  /** How the mention is written in a message. */
  token: string;
}

/** Everybody and everything that can be mentioned, by the sign and name that one types. */
export function mentionables(state: State): Mention[] {
  return [
    ...users(state).map((one) => ({ ...one, token: `<@${one.value}>` })),
    ...roles(state).map((one) => ({ ...one, token: one.value === state.guild?.id ? one.name : `<@&${one.value}>` })),
    ...channels(state).map((one) => ({ ...one, token: `<#${one.value}>` })),
  ];
}

export interface Typed {
  /** Where in the text the sign stands. */
  start: number;
  found: Mention[];
}

/** What is being mentioned at the text's end, and what it may be; nothing once a name is complete. */
export function mentionAt(text: string, all: readonly Mention[]): Typed | undefined {
  const typed = /(?:^|\s)([@#](?:[^\s@#][^\n@#]{0,40})?)$/u.exec(text)?.[1];
  if (typed === undefined) return undefined;
  const complete = all.some(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
  if (complete && typed.endsWith(' ')) return undefined;
  const found = filterSuggestions(all.filter(({ name }) => name[0] === typed[0]), typed) as Mention[];
  return found.length > 0 ? { start: text.length - typed.length, found } : undefined;
}

/** The text with every name that is mentioned in it written as Discord does; the longest name wins. */
export function withMentions(text: string, all: readonly Mention[]): string {
  if (!/[@#]/.test(text) || all.length === 0) return text;
  const tokens = new Map(all.map(({ name, token }) => [name, token]));
  const names = [...tokens.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}<])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(pattern, (name) => tokens.get(name)!);
}
