// Something to go wrong, when one wants to see how that looks.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Page } from '../page.ts';
import { pendingWords, type FaultKind, type FaultParameter } from '../tools/faults.ts';
import { seatTitle } from '../world.ts';

export function faults(page: Page): TemplateResult {
  const { faults } = page;
  const { kinds, kind, pending, told } = faults.state;
  const chosen = kinds.find((one) => one.kind === kind);
  const make = (event: Event) => {
    event.preventDefault();
    void faults.make();
  };
  return html`<p class="muted">They strike the bot; seats are spared.</p>
    <form class="fault-form" @submit=${make}>
      <label class="tool-label">Fault ${kindPicker(page, kinds, kind)}</label>
      ${chosen ? html`<p>${chosen.description}</p>${chosen.parameters.map((one) => parameter(page, one))}` : nothing}
      <button type="submit" class="button button-4" data-testid="make-fault" ?disabled=${!chosen}>Make it happen</button>
      <p role="status" class=${told?.wrong ? 'failure' : 'muted'} data-testid="fault-told">${told?.words ?? ''}</p>
    </form>
    <h3>In force</h3>
    ${pending.length === 0
      ? html`<p class="muted">None.</p>`
      : html`<ul class="pending">
            ${pending.map(
              (one) => html`<li data-testid="fault">
                <span><b>${one.kind}</b> <span class="muted">${pendingWords(one)}</span></span>
                <button type="button" class="button button-2" aria-label="End ${one.kind}" @click=${() => faults.end(one.id)}>End</button>
              </li>`,
            )}
          </ul>
          <button type="button" class="button button-2" data-testid="end-faults" @click=${() => faults.end()}>End all</button>`}`;
}

function kindPicker({ faults }: Page, kinds: readonly FaultKind[], chosen: string): TemplateResult {
  const groups = [...new Set(kinds.map(({ on }) => on))];
  return html`<select class="tool-field" data-testid="fault-kind" .value=${live(chosen)} @change=${(event: Event) => faults.choose((event.target as HTMLSelectElement).value)}>
    ${groups.map(
      (on) => html`<optgroup label=${on}>
        ${kinds.filter((one) => one.on === on).map(({ kind }) => html`<option value=${kind} ?selected=${kind === chosen}>${kind.replaceAll('_', ' ')}</option>`)}
      </optgroup>`,
    )}
  </select>`;
}

function parameter(page: Page, one: FaultParameter): TemplateResult {
  const words = one.name.replace(/_ms$/, '').replaceAll('_', ' ');
  return html`<label class="tool-label">
    <span>${words}${one.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing} <span class="muted">${one.description}</span></span>
    ${field(page, one)}
  </label>`;
}

function field({ faults, state }: Page, one: FaultParameter): TemplateResult {
  const value = faults.state.values[one.name] ?? '';
  const fill = (event: Event) => faults.fill(one.name, (event.target as HTMLInputElement).value);
  const options = choices(one, state.world);
  const required = Boolean(one.required);
  if (options) {
    return html`<select class="tool-field" data-testid="fault-${one.name}" ?required=${required} .value=${live(value)} @change=${fill}>
      <option value="">${one.default === undefined ? '–' : `as it is: ${String(one.default)}`}</option>
      ${options.map(({ value: own, words }) => html`<option value=${own}>${words}</option>`)}
    </select>`;
  }
  return html`<input class="tool-field" data-testid="fault-${one.name}" type=${one.type === 'integer' ? 'number' : 'text'} min="0" placeholder=${String(one.default ?? '')} ?required=${required} .value=${live(value)} @input=${fill} />`;
}

/** What a parameter can be, where that is a list. */
function choices({ type, choices }: FaultParameter, world: Page['state']['world']): { value: string; words: string }[] | undefined {
  switch (type) {
    case 'boolean':
      return [{ value: 'true', words: 'yes' }];
    case 'choice':
      return (choices ?? []).map((value) => ({ value, words: value }));
    case 'seat':
      return (world?.seats ?? []).map((seat) => ({ value: seat.seat, words: seatTitle(seat) }));
    case 'channel':
      return (world?.channels ?? []).map(({ id, name }) => ({ value: id, words: `#${name}` }));
  }
  return undefined;
}
