import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LANGUAGES, languageName } from '../languages.ts';
import type { Context } from './context.ts';

/** The seat's language: what the application is told with everything that the person does. */
export function languagePicker({ state, session }: Context): TemplateResult {
  const choose = (event: Event) => void session.setLanguage((event.target as HTMLSelectElement).value);
  return html`<label class="seat-picker"><span class="muted">Language</span>
    <select data-testid="language" .value=${live(state.locale)} @change=${choose}>
      ${LANGUAGES.map((code) => html`<option value=${code} lang=${code} ?selected=${code === state.locale}>${languageName(code)}</option>`)}
    </select></label>`;
}
