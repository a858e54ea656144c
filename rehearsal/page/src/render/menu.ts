// The menu of a message or a member. It is a popover: the browser closes it on
// Escape and on a click elsewhere, and gives the focus back.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Menu, MenuItem } from '../store.ts';
import type { Context } from './context.ts';
import { memberCard } from './member-card.ts';

/** Kept free between a menu and the window's edge. */
const MARGIN = 8;

class ChatMenu extends LitElement {
  static override properties = { context: { attribute: false }, menu: { attribute: false } };
  declare context: Context;
  declare menu: Menu;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get box(): HTMLElement {
    return this.querySelector<HTMLElement>('.menu')!;
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  override firstUpdated(): void {
    this.box.showPopover();
    this.items[0]?.focus();
  }

  override updated(): void {
    const { x, y } = this.menu.at;
    const { offsetWidth: width, offsetHeight: height } = this.box;
    this.box.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`;
    this.box.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
  }

  override render() {
    const { label, userId } = this.menu;
    const groups = this.menu.groups.filter(({ items }) => items.length > 0);
    return html`<div class="menu" popover="auto" data-testid="menu" @toggle=${this.toggled} @keydown=${this.key}>
      ${userId ? memberCard(this.context, userId) : nothing}
      ${groups.length ? html`<div role="menu" aria-label=${label}>${groups.map(({ title, items }) => this.group(title, items))}</div>` : nothing}
    </div>`;
  }

  private group(title: string | undefined, items: readonly MenuItem[]): TemplateResult {
    return html`<div class="menu-group" role="group" aria-label=${title ?? nothing}>
      ${title ? html`<div class="menu-title" aria-hidden="true">${title}</div>` : nothing}
      ${items.map(
        (item) => html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          class="menu-item ${item.danger ? 'danger' : ''} ${item.sign ? 'menu-sign' : ''}"
          aria-label=${item.sign ? item.label : nothing}
          title=${item.sign ? item.label : nothing}
          data-testid=${item.testId}
          @click=${() => this.choose(item)}
        >
          ${item.sign ?? item.label}
        </button>`,
      )}
    </div>`;
  }

  private choose(item: MenuItem): void {
    this.box.hidePopover();
    item.act();
  }

  private toggled(event: ToggleEvent): void {
    if (event.newState === 'closed') this.context.store.update((state) => state.menu === this.menu && (state.menu = undefined));
  }

  private key(event: KeyboardEvent): void {
    const { items } = this;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 };
    if (event.key === 'Tab') this.box.hidePopover();
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[(to + items.length) % items.length]?.focus();
  }
}
customElements.define('chat-menu', ChatMenu);

export function menu(context: Context): unknown {
  const open = context.state.menu;
  return open ? keyed(open, html`<chat-menu .context=${context} .menu=${open}></chat-menu>`) : nothing;
}

/** Where a menu opens: at the pointer, or beneath what was pressed by keyboard. */
export function placeOf(event: Event): { x: number; y: number } {
  if (event instanceof MouseEvent && event.detail > 0) return { x: event.clientX, y: event.clientY };
  if (event.type === 'contextmenu' && event instanceof MouseEvent && (event.clientX || event.clientY)) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}
