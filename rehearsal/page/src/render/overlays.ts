import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from './context.ts';
import { close } from './icons.ts';
import { lightbox } from './lightbox.ts';
import { menu } from './menu.ts';
import { modal } from './modal.ts';
import { question } from './question.ts';

/** All that lies over the chat: dialogs, the open menu, and what was just refused. */
export function overlays(context: Context): TemplateResult {
  return html`${modal(context)} ${question(context)} ${lightbox(context)} ${menu(context)} ${notice(context)}`;
}

function notice({ state, store }: Context): TemplateResult {
  const leave = () => store.update(() => (state.notice = undefined));
  return html`<div role="alert" class="notice-place">
    ${state.notice
      ? html`<div class="notice" data-testid="notice">
          <span>${state.notice}</span>
          <button type="button" class="icon-button" aria-label="Close" @click=${leave}>${close}</button>
        </div>`
      : nothing}
  </div>`;
}
