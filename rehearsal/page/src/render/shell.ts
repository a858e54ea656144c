// What stands around the panes: the bar above them, and the panes themselves.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from '../page.ts';
import { bar } from './bar.ts';
import { dock } from './dock.ts';
import { shortcuts } from './shortcuts.ts';
import { tour } from './tour.ts';

export function shell(page: Page): TemplateResult {
  const { broken, panes, current } = page.state;
  return html`<div class="shell">
    ${bar(page)}
    ${broken ? html`<p class="broken" role="alert">${broken}</p>` : nothing}
    <div class="table">
    <main class="panes ${panes.length > 1 ? 'several' : ''}">
      ${repeat(panes, ({ id }) => id, (pane) => {
        pane.element.classList.toggle('current', pane === current);
        return pane.element;
      })}
    </main>
    ${dock(page)}
    </div>
    <p class="hidden" role="status" data-testid="news">${page.state.news}</p>
    ${tour(page.guide)} ${shortcuts(page)}
  </div>`;
}
