// Starts the page: draws what stands around the panes, and follows the address.
import { render } from 'lit';
import './render/library.ts';
import { shell } from './render/shell.ts';
import { Page } from './page.ts';
import { pressed } from './shortcuts.ts';

const root = document.getElementById('app')!;
const page = new Page();

page.subscribe(draw);
window.addEventListener('hashchange', () => page.follow());
window.addEventListener('online', () => {
  for (const pane of page.state.panes) pane.hurry();
});
window.addEventListener('resize', () => page.makeRoom());
root.addEventListener('focusin', ({ target }) => {
  const pane = page.state.panes.find(({ element }) => element.contains(target as Node));
  if (pane) page.select(pane);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') page.showMenu(false);
  if (pressed(page, event)) event.preventDefault();
});
draw(); // before the seats are known: the page stands at once
void page.begin();

function draw(): void {
  render(shell(page), root);
  page.changed();
}
