import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../discord.ts';
import { parseMarkdown, plain } from '../markdown.ts';
import { avatar, memberName } from '../people.ts';
import { messageTime } from '../timestamps.ts';
import { messageActions } from './actions.ts';
import type { Context } from './context.ts';
import { jumpTo } from './jump.ts';
import { markdown } from './markdown.ts';

/** The channel's pinned messages: each can be jumped to, and unpinned by those entitled. */
export function pins(context: Context): unknown {
  const { state } = context;
  const kept = state.pins.get(state.channelId ?? '');
  if (kept?.error) return html`<div class="failure" role="alert">${kept.error}</div>`;
  if (!kept || (kept.loading && kept.messages.length === 0)) return html`<p class="muted" role="status">Reading…</p>`;
  if (kept.messages.length === 0) return html`<p class="muted">This channel has no pinned messages yet.</p>`;
  return html`<ul class="plain-list">${kept.messages.map((message) => pinned(context, message))}</ul>`;
}

function pinned(context: Context, message: Message): TemplateResult {
  const { state, store } = context;
  const name = memberName(state, message.author);
  const unpin = messageActions(context, { ...message, pinned: true }).pin;
  return html`<li class="pinned" data-testid="pinned" data-message-id=${message.id}>
    <div class="pinned-head">
      <img class="member-avatar" src=${avatar(name, message.author.id, message.author.bot)} alt="" />
      <b>${name}</b> <span class="muted">${messageTime(new Date(message.timestamp), store.now())}</span>
    </div>
    <div class="pinned-words">${message.content ? markdown(context, message.content) : words(message)}</div>
    <div class="pinned-tools">
      <button type="button" class="link" data-testid="jump" @click=${() => jumpTo(context, message)}>Jump</button>
      ${unpin ? html`<button type="button" class="link" data-testid="unpin" @click=${unpin.act}>Unpin</button>` : nothing}
    </div>
  </li>`;
}

/** What stands for a message without text. */
function words({ embeds, attachments }: Message): string {
  return plain(parseMarkdown(embeds?.[0]?.title ?? embeds?.[0]?.description ?? attachments?.[0]?.filename ?? 'A message'));
}
