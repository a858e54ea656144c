// The list above the composer: commands, an option's values, or further options.
import { html, nothing, type TemplateResult } from 'lit';
import type { Leaf } from '../commandline/commands.ts';
import type { CommandOption } from '../discord.ts';

export interface Entry {
  /** What the browser tests know the entry by. */
  testId: string;
  name: unknown;
  detail?: unknown;
  choose: () => void;
}

export interface Panel {
  /** The list's element ID; its entries' are this with their number. */
  id: string;
  /** What the list is of, for the eye and for screen readers. */
  title: unknown;
  label: string;
  entries: readonly Entry[];
  active: number;
  note?: unknown;
  hover: (at: number) => void;
}

export function suggestions({ id, title, label, entries, active, note, hover }: Panel): TemplateResult {
  return html`<div class="suggestions" data-testid="suggestions">
    <div class="suggestions-title">${title}</div>
    ${note ? html`<div class="suggestions-note" role="status">${note}</div>` : nothing}
    ${entries.length
      ? html`<div id=${id} class="suggestions-list" role="listbox" aria-label=${label} tabindex="-1">
          ${entries.map(
            (entry, at) => html`<div
              id="${id}-${at}"
              class="suggestion ${at === active ? 'active' : ''}"
              role="option"
              aria-selected=${at === active}
              data-testid=${entry.testId}
              @mousedown=${(event: Event) => event.preventDefault()}
              @mousemove=${() => at !== active && hover(at)}
              @click=${entry.choose}
            >
              <span class="suggestion-name">${entry.name}</span>
              ${entry.detail ? html`<span class="suggestion-detail">${entry.detail}</span>` : nothing}
            </div>`,
          )}
        </div>`
      : nothing}
  </div>`;
}

export function leafEntry(leaf: Leaf, choose: () => void): Entry {
  const options = leaf.options.map(
    ({ name, required }) => html` <span class="option-name ${required ? 'needed' : ''}">${name}</span>`,
  );
  return {
    testId: `picker-item-${leaf.name.replaceAll(' ', '-')}`,
    name: html`/${leaf.name}${options}`,
    detail: leaf.description,
    choose,
  };
}

export function optionEntry(option: CommandOption, choose: () => void): Entry {
  return { testId: `add-option-${option.name}`, name: option.name, detail: option.description, choose };
}
