// What stands beside the panes when it is asked for: traffic or faults.
import { html, nothing } from 'lit';
import type { Page, Tool } from '../page.ts';
import { faults } from './faults.ts';
import { close } from './icons.ts';
import { traffic } from './traffic.ts';

const TITLES: Record<Tool, string> = { traffic: 'Traffic', faults: 'Faults' };

export function dock(page: Page): unknown {
  const { tool } = page.state;
  if (!tool) return nothing;
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && page.showTool(undefined);
  return html`<aside class="dock" aria-label=${TITLES[tool]} data-testid="dock" @keydown=${leave}>
    <header class="dock-head">
      <h2 tabindex="-1">${TITLES[tool]}</h2>
      <button type="button" class="icon-button" aria-label="Close ${TITLES[tool]}" data-testid="close-dock" @click=${() => page.showTool(undefined)}>${close}</button>
    </header>
    <div class="dock-body">${tool === 'traffic' ? traffic(page) : faults(page)}</div>
  </aside>`;
}
