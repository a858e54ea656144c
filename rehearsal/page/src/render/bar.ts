// The bar above the panes: the clock, and what concerns all seats.
import { html, nothing, type TemplateResult } from 'lit';
import { SKIPS } from '../clock.ts';
import { MOST_PANES, type Page } from '../page.ts';
import type { Pane } from '../pane.ts';

export function bar(page: Page): TemplateResult {
  return html`<header class="bar">
    <h1 class="bar-title">Rehearsal</h1>
    ${clock(page)} ${tools(page)} ${seats(page)}
  </header>`;
}

function clock(page: Page): TemplateResult {
  return html`<section class="clock" aria-label="Rehearsal clock">
    <chat-clock data-testid="clock"></chat-clock>
    <div class="skips" role="group" aria-label="Skip ahead">
      <span class="muted" aria-hidden="true">Skip</span>
      ${SKIPS.map(
        ({ id, advance, words }) =>
          html`<button type="button" class="bar-button" data-testid="skip-${id}" aria-label="Skip ${words} ahead" ?disabled=${page.state.skipping} @click=${() => page.skip(advance)}>${words}</button>`,
      )}
    </div>
  </section>`;
}

function tools(page: Page): TemplateResult {
  const full = page.state.panes.length >= MOST_PANES;
  return html`<div class="bar-tools" role="group" aria-label="Rehearsal">
    <button type="button" class="bar-button" data-testid="add-seat" ?disabled=${full} @click=${() => page.addPane()}>Add a seat</button>
  </div>`;
}

/** Where there is room for one pane only: which. */
function seats(page: Page): unknown {
  const { panes, current } = page.state;
  if (panes.length < 2) return nothing;
  const entry = (pane: Pane) =>
    html`<button type="button" class="seat-tab" aria-current=${pane === current} @click=${() => page.select(pane)}>${pane.title || 'Choose a seat'}</button>`;
  return html`<nav class="seat-tabs" aria-label="Seats">${panes.map(entry)}</nav>`;
}
