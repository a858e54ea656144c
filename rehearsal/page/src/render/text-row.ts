// Where a message is typed, until a command is chosen.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { plus, send, slash } from './icons.ts';

export interface TextRow {
  /** The element ID of the list above. */
  list: string;
  text: string;
  /** The channel's name with its sign. */
  name: string;
  /** The element ID of the command that Enter would choose, while the list is open. */
  highlighted: string | undefined;
  /** Whether there is something to send. */
  ready: boolean;
  typed: (text: string) => void;
  commands: () => void;
  send: () => void;
  /** Takes files along; missing where none may be sent. */
  attach: ((files: File[]) => void) | undefined;
}

export function textRow(row: TextRow): TemplateResult {
  return html`${row.attach ? fileButton(row.attach) : nothing}
    <textarea
      class="composer-text"
      data-testid="composer"
      rows="1"
      maxlength="2000"
      placeholder="Message ${row.name}, or / for commands"
      aria-label="Message ${row.name}"
      aria-autocomplete="list"
      aria-controls=${row.highlighted ? row.list : nothing}
      aria-activedescendant=${row.highlighted ?? nothing}
      .value=${live(row.text)}
      @input=${(event: Event) => row.typed((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <button type="button" class="icon-button" aria-label="Commands" title="Commands" @click=${row.commands}>${slash}</button>
    <button type="button" class="icon-button" aria-label="Send" title="Send" data-testid="send" ?disabled=${!row.ready} @click=${row.send}>${send}</button>`;
}

function fileButton(attach: (files: File[]) => void): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    attach([...(input.files ?? [])]);
    input.value = '';
  };
  const choose = (event: Event) => ((event.currentTarget as Element).nextElementSibling as HTMLInputElement).click();
  return html`<button type="button" class="icon-button" aria-label="Attach files" title="Attach files" @click=${choose}>${plus}</button>
    <input type="file" multiple hidden data-testid="attach" @change=${chosen} />`;
}
