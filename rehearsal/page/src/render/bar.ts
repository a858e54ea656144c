// The bar above the panes: the clock, and what concerns all seats.
import { html, nothing, type TemplateResult } from 'lit';
import { SKIPS } from '../clock.ts';
import { MOST_PANES, type Page, type Tool } from '../page.ts';
import type { Pane } from '../pane.ts';
import { THEMES, type Theme } from '../theme.ts';
import { more } from './icons.ts';

export function bar(page: Page): TemplateResult {
  const { menu } = page.state;
  return html`<header class="bar ${menu ? 'open' : ''}">
    <h1 class="bar-title">Rehearsal</h1>
    <section class="clock" aria-label="Rehearsal clock"><chat-clock data-testid="clock"></chat-clock></section>
    <button type="button" class="icon-button bar-more" aria-label="Clock, seats and tools" aria-expanded=${menu} data-testid="tools" @click=${() => page.showMenu(!menu)}>${more}</button>
    <div class="bar-menu" @click=${(event: Event) => event.target instanceof HTMLButtonElement && page.showMenu(false)}>${skips(page)} ${tools(page)}</div>
    ${seats(page)}
  </header>`;
}

function skips(page: Page): TemplateResult {
  return html`<div class="bar-group" role="group" aria-label="Skip ahead">
    <span class="muted" aria-hidden="true">Skip</span>
    ${SKIPS.map(
      ({ id, advance, words }) =>
        html`<button type="button" class="bar-button" data-testid="skip-${id}" aria-label="Skip ${words} ahead" ?disabled=${page.state.skipping} @click=${() => page.skip(advance)}>${words}</button>`,
    )}
  </div>`;
}

function tools(page: Page): TemplateResult {
  const { panes, theme } = page.state;
  return html`<div class="bar-group bar-tools" role="group" aria-label="Page">
    ${tourButton(page)}
    <button type="button" class="bar-button" data-testid="add-seat" ?disabled=${panes.length >= MOST_PANES} @click=${() => page.addPane()}>Add a seat</button>
 ${tool(page, 'traffic', 'Traffic')} ${tool(page, 'faults', 'Faults')}
    <select class="bar-select" aria-label="Theme" data-testid="theme" @change=${(event: Event) => page.showTheme((event.target as HTMLSelectElement).value as Theme)}>
      ${THEMES.map((one) => html`<option value=${one.theme} ?selected=${one.theme === theme}>${one.words}</option>`)}
    </select>
    <button type="button" class="bar-button" aria-label="Keys" title="Keys" data-testid="shortcuts" @click=${() => page.showShortcuts(true)}>?</button>
  </div>`;
}

function tourButton({ guide }: Page): unknown {
  const { tour, at } = guide.state;
  if (!tour || at !== undefined) return nothing;
  const { left } = guide;
  return html`<button type="button" class="bar-button" data-testid="tour-open" @click=${() => guide.begin(left)}>${left === undefined ? 'Tour' : 'Go on with the tour'}</button>`;
}

function tool(page: Page, name: Tool, words: string): TemplateResult {
  const open = page.state.tool === name;
  return html`<button type="button" class="bar-button" data-testid=${name} aria-pressed=${open} @click=${() => page.showTool(open ? undefined : name)}>${words}</button>`;
}

/** Where there is room for one pane only: which. */
function seats(page: Page): unknown {
  const { panes, current } = page.state;
  if (panes.length < 2) return nothing;
  const entry = (pane: Pane) =>
    html`<button type="button" class="seat-tab" aria-current=${pane === current} @click=${() => page.select(pane)}>${pane.title || 'Choose a seat'}</button>`;
  return html`<nav class="seat-tabs" aria-label="Seats">${panes.map(entry)}</nav>`;
}
