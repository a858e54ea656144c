// What stands above the composer while a command is chosen or filled in: the
// commands, an option's values, or the options that can be added.
import { html, nothing, type TemplateResult } from 'lit';
import type { Completion } from '../commandline/completion.ts';
import * as L from '../commandline/line.ts';
import { filterSuggestions, isClosed, type Suggestion } from '../commandline/options.ts';
import { OptionType } from '../discord.ts';
import { filePreview } from './file-preview.ts';
import { optionEntry, suggestions, type Entry } from './suggestions.ts';

/** What the entries are made from, and what choosing one changes. */
export interface Source {
  entities: L.Entities;
  completion: Completion | undefined;
  setLine: (line: L.Line) => void;
}

/** The list's element ID, where the highlight is, and what moves it. */
export interface Highlight {
  id: string;
  active: number;
  hover: (at: number) => void;
}

/** Whether the application is asked for a field's values. */
export function asks({ option, picked }: L.Field): boolean {
  return Boolean(option.autocomplete) && !picked;
}

export function lineEntries(source: Source, line: L.Line): Entry[] {
  const field = line.fields[line.active];
  if (!field) return optionEntries(source, line);
  return values(source, field).map((suggestion) => ({
    testId: 'choice',
    name: suggestion.name,
    detail: suggestion.detail,
    choose: () => source.setLine(L.pick(line, line.active, suggestion)),
  }));
}

function optionEntries({ setLine }: Source, line: L.Line): Entry[] {
  const wanted = line.rest.trim().toLowerCase();
  return L.openOptions(line)
    .filter(({ name }) => name.startsWith(wanted))
    .map((option) => optionEntry(option, () => setLine(L.addOption(line, option.name))));
}

function values({ completion, entities }: Source, field: L.Field): readonly Suggestion[] {
  if (asks(field)) return completion?.loading ? [] : (completion?.list ?? []);
  if (!isClosed(field.option)) return [];
  return filterSuggestions(entities(field.option), field.picked ? '' : field.text);
}

/** The panel of the field that is typed in, or past the last of the options left. */
export function linePanel(source: Source, line: L.Line, highlight: Highlight, silent: boolean): TemplateResult {
  const field = line.fields[line.active];
  const entries = lineEntries(source, line);
  if (!field) {
    const title = html`<b>Enter</b> sends <b>/${line.leaf.name}</b>${entries.length ? ' — or add:' : ''}`;
    return suggestions({ title, label: 'Further options', entries, ...highlight });
  }
  const { option } = field;
  const title = html`<b>${option.name}</b> ${option.description}${option.required ? nothing : html` <span class="muted">(optional)</span>`}`;
  return suggestions({ title, label: option.name, entries, note: note(source, field, entries.length > 0, silent), ...highlight });
}

function note({ completion, entities }: Source, field: L.Field, found: boolean, silent: boolean): unknown {
  if (field.option.type === OptionType.Attachment) {
    return field.file ? filePreview(field.file) : 'Choose a file, or drop or paste one here.';
  }
  if (asks(field)) {
    if (completion?.loading) return 'Loading options…';
    return completion?.error ?? (found ? undefined : 'No options match your search.');
  }
  return field.text && !silent && !found ? L.fieldError(field, entities) : undefined;
}
