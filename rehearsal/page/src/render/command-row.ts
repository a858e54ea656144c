// The command that is being filled in: its name, a field for each option, and a
// last field in which further options are found.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as L from '../commandline/line.ts';
import { OptionType } from '../discord.ts';
import { close, send } from './icons.ts';

export interface CommandRow {
  /** The element ID of the list above. */
  list: string;
  line: L.Line;
  entities: L.Entities;
  /** The element ID of the suggestion that Enter would take. */
  highlighted: string | undefined;
  /** Whether there are suggestions. */
  open: boolean;
  focused: (at: number) => void;
  typed: (line: L.Line, at: number) => void;
  /** Gives the option that has the focus a file. */
  attach: (files: File[]) => void;
  leave: () => void;
  send: () => void;
}

export function commandRow(row: CommandRow): TemplateResult {
  const { line } = row;
  return html`<div class="line" data-testid="command-line" role="group" aria-label="Command /${line.leaf.name}">
      <span class="line-command">/${line.leaf.name}</span>
      ${line.fields.map((field, at) => fieldBox(row, field, at))}
      <input
        class="line-rest"
        data-testid="line-rest"
        data-at=${line.fields.length}
        size="4"
        autocomplete="off"
        role="combobox"
        aria-expanded=${isOpen(row, line.fields.length)}
        aria-controls=${isOpen(row, line.fields.length) ? row.list : nothing}
        aria-activedescendant=${activeId(row, line.fields.length)}
        aria-label="Add an option, or press Enter to send"
        placeholder=${L.openOptions(line).length ? '+ option' : ''}
        .value=${live(line.rest)}
        @focus=${() => row.focused(line.fields.length)}
        @input=${(event: Event) => row.typed({ ...line, rest: (event.target as HTMLInputElement).value }, line.fields.length)}
      />
    </div>
    <button type="button" class="icon-button" aria-label="Leave the command" title="Leave the command" data-testid="cancel-command" @click=${row.leave}>${close}</button>
    <button type="button" class="icon-button" aria-label="Send the command" title="Send" data-testid="send" @click=${row.send}>${send}</button>`;
}

function fieldBox(row: CommandRow, field: L.Field, at: number): TemplateResult {
  const { line } = row;
  const { option, text } = field;
  const left = at !== line.active && (text !== '' || field.picked);
  const wrong = left ? L.fieldError(field, row.entities) : undefined;
  return html`<label class="field ${at === line.active ? 'current' : ''} ${wrong ? 'wrong' : ''}" title=${wrong ?? option.description}>
    <span class="field-name">${option.name}</span>
    ${option.type === OptionType.Attachment ? fileField(row, field, at) : textField(row, field, at, wrong)}
  </label>`;
}

function fileField({ focused, attach }: CommandRow, { option, file }: L.Field, at: number): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    focused(at);
    attach([...(input.files ?? [])]);
    input.value = '';
  };
  const choose = (event: Event) => ((event.currentTarget as Element).nextElementSibling as HTMLInputElement).click();
  return html`<button type="button" class="field-file" data-at=${at} data-testid="choose-${option.name}" @focus=${() => focused(at)} @click=${choose}>
      ${file?.name ?? 'Choose a file'}
    </button>
    <input type="file" hidden data-testid="option-${option.name}" aria-label=${option.name} @change=${chosen} />`;
}

function textField(row: CommandRow, { option, text }: L.Field, at: number, wrong: string | undefined): TemplateResult {
  const { line } = row;
  return html`<input
      data-testid="option-${option.name}"
      data-at=${at}
      size=${Math.min(48, Math.max(3, [...text].length + 1))}
      autocomplete="off"
      spellcheck="false"
      role="combobox"
      aria-expanded=${isOpen(row, at)}
      aria-controls=${isOpen(row, at) ? row.list : nothing}
      aria-activedescendant=${activeId(row, at)}
      aria-required=${Boolean(option.required)}
      aria-invalid=${Boolean(wrong)}
      .value=${live(text)}
      @focus=${() => row.focused(at)}
      @input=${(event: Event) => row.typed(L.setText(line, at, (event.target as HTMLInputElement).value), at)}
    />`;
}

/** Whether the list of suggestions is this field's, and is there. */
function isOpen({ line, open }: CommandRow, at: number): boolean {
  return open && at === line.active;
}

function activeId({ line, highlighted }: CommandRow, at: number): string | typeof nothing {
  return at === line.active && highlighted ? highlighted : nothing;
}
