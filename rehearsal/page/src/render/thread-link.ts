import { html, nothing } from 'lit';
import type { Message } from '../discord.ts';
import { openThread, threadOf } from './actions.ts';
import type { Context } from './context.ts';

/** The thread that began at a message, beneath it. */
export function threadLink(context: Context, message: Message): unknown {
  const thread = threadOf(context, message);
  if (!thread) return nothing;
  const count = thread.message_count ?? 0;
  return html`<button slot="components" type="button" class="thread-link" data-testid="thread-link" @click=${() => openThread(context, thread)}>
    <b>${thread.name}</b> <span class="link">${count === 1 ? '1 message' : `${count} messages`} ›</span>
  </button>`;
}
