// Where a message is typed, until a command is chosen.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { send, slash } from './icons.ts';
import { LIST } from './suggestions.ts';

export interface TextRow {
  text: string;
  /** The channel's name. */
  name: string;
  /** The element ID of the command that Enter would choose, while the list is open. */
  highlighted: string | undefined;
  typed: (text: string) => void;
  commands: () => void;
  send: () => void;
}

export function textRow(row: TextRow): TemplateResult {
  return html`<textarea
      class="composer-text"
      data-testid="composer"
      rows="1"
      maxlength="2000"
      placeholder="Message #${row.name}, or / for commands"
      aria-label="Message ${row.name}"
      aria-autocomplete="list"
      aria-controls=${row.highlighted ? LIST : nothing}
      aria-activedescendant=${row.highlighted ?? nothing}
      .value=${live(row.text)}
      @input=${(event: Event) => row.typed((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <button type="button" class="icon-button" aria-label="Commands" title="Commands" @click=${row.commands}>${slash}</button>
    <button type="button" class="icon-button" aria-label="Send" title="Send" data-testid="send" ?disabled=${row.text.trim() === ''} @click=${row.send}>${send}</button>`;
}
