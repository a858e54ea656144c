// The buttons and keys of a message: shown while it is pointed at or has the focus.
import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../discord.ts';
import { messageActions, openMessageMenu } from './actions.ts';
import type { Context } from './context.ts';
import { more, reply, thread } from './icons.ts';
import { placeOf } from './menu.ts';

export function tools(context: Context, message: Message): TemplateResult {
  const actions = messageActions(context, message);
  return html`<div slot="reply" class="tools" role="group" aria-label="Message actions">
    ${actions.reply ? tool('Reply', 'reply', reply, actions.reply) : nothing}
    ${actions.thread ? tool(actions.thread.label, 'thread', thread, actions.thread.act) : nothing}
    <button
      type="button"
      class="icon-button"
      data-testid="more"
      aria-label="More"
      title="More"
      aria-haspopup="menu"
      @click=${(event: Event) => openMessageMenu(context, message, placeOf(event))}
    >
      ${more}
    </button>
  </div>`;
}

function tool(label: string, testId: string, icon: unknown, act: () => void): TemplateResult {
  return html`<button type="button" class="icon-button" data-testid=${testId} aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
}

/** A right click opens the message's menu; on links and pictures the browser's own stays. */
export function contextMenu(context: Context, message: Message, event: Event): void {
  if ((event.target as Element).closest('a, img, input, textarea')) return;
  event.preventDefault();
  openMessageMenu(context, message, placeOf(event));
}

/** Discord's keys for a message that has the focus: R, E, P, Backspace. */
export function messageKey(context: Context, message: Message, event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const { reply, edit, pin, remove } = messageActions(context, message);
  const acts: Record<string, (() => void) | undefined> = { r: reply, e: edit, p: pin?.act, Backspace: remove };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
