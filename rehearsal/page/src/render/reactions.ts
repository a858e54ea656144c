import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../discord.ts';
import type { Reaction } from '../reactions.ts';
import { emojiText } from './components.ts';
import type { Context } from './context.ts';

/** The reactions beneath a message; pressing one adds one's own or takes it back. */
export function reactions(context: Context, message: Message): unknown {
  const all = message.reactions ?? [];
  if (all.length === 0) return nothing;
  return html`<div slot="reactions" class="reactions" role="group" aria-label="Reactions">
    ${all.map((reaction) => chip(context, message, reaction))}
  </div>`;
}

function chip({ session }: Context, message: Message, { emoji, count, me }: Reaction): TemplateResult {
  const act = () => void session.attempt(session.talk.react(message, emoji, !me));
  return html`<button type="button" class="reaction ${me ? 'mine' : ''}" data-testid="reaction" aria-pressed=${me} @click=${act}>
    ${emojiText(emoji)} <b>${count}</b>
  </button>`;
}
