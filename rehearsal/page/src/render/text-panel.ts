// What stands above the composer while text is typed: the commands after a
// slash, else who or what is being mentioned.
import { nothing, type TemplateResult } from 'lit';
import { filterLeaves, type Leaf } from '../commandline/commands.ts';
import * as L from '../commandline/line.ts';
import { mentionAt, type Mention } from '../mentions.ts';
import type { Highlight } from './composer-panel.ts';
import { leafEntry, suggestions, type Entry } from './suggestions.ts';

/** What the entries are made from, and what choosing one changes. */
export interface TextSource {
  leaves: readonly Leaf[];
  /** Whether the commands have been read. */
  loaded: boolean;
  mentions: () => readonly Mention[];
  setLine: (line: L.Line) => void;
  setText: (text: string) => void;
}

/** What was typed of a command's name, or undefined when no command is typed. */
export function commandQuery(text: string): string | undefined {
  return text.startsWith('/') && !text.includes('\n') ? text.slice(1) : undefined;
}

export function textEntries({ leaves, mentions, setLine, setText }: TextSource, text: string): Entry[] {
  const query = commandQuery(text);
  if (query !== undefined) return filterLeaves(leaves, query).map((leaf) => leafEntry(leaf, () => setLine(L.startLine(leaf))));
  const typed = /[@#]/.test(text) ? mentionAt(text, mentions()) : undefined;
  return (typed?.found ?? []).map(({ name, detail }) => ({
    testId: 'mention',
    name,
    detail,
    choose: () => setText(`${text.slice(0, typed!.start)}${name} `),
  }));
}

export function textPanel(source: TextSource, text: string, highlight: Highlight): TemplateResult | typeof nothing {
  const entries = textEntries(source, text);
  if (commandQuery(text) === undefined) {
    return entries.length ? suggestions({ title: 'Mention', label: 'Mention', entries, ...highlight }) : nothing;
  }
  const note = entries.length ? undefined : source.loaded ? 'No command matches.' : 'Reading the commands…';
  return suggestions({ title: 'Commands', label: 'Commands', entries, note, ...highlight });
}
