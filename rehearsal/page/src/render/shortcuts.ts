import { html, nothing } from 'lit';
import type { Page } from '../page.ts';
import { SHORTCUTS } from '../shortcuts.ts';
import { dialog } from './page-dialog.ts';

/** The list of keys, while it is asked for. */
export function shortcuts(page: Page): unknown {
  if (!page.state.shortcuts) return nothing;
  const groups = SHORTCUTS.map(
    ({ title, list }) => html`<h3>${title}</h3>
      <dl class="keys">${list.map(({ keys, words }) => html`<dt><kbd>${keys}</kbd></dt><dd>${words}</dd>`)}</dl>`,
  );
  return dialog('Keys', groups, () => page.showShortcuts(false));
}
