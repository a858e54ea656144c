// Messages that the server itself writes: what somebody did in the channel.
import { html, nothing, type TemplateResult } from 'lit';
import { MessageKind } from '../discord.ts';
import type { Message } from '../discord.ts';
import { memberName } from '../people.ts';
import { messageTime } from '../timestamps.ts';
import { openMemberMenu } from './actions.ts';
import type { Context } from './context.ts';
import { arrow, pin, thread } from './icons.ts';
import { jumpTo } from './jump.ts';
import { placeOf } from './menu.ts';

export function isSystem({ type }: Message): boolean {
  return type in KINDS;
}

type Kind = (context: Context, message: Message) => { icon: unknown; words: unknown };

const KINDS: Record<number, Kind> = {
  [MessageKind.Pin]: (context, message) => ({ icon: pin, words: pinWords(context, message) }),
  [MessageKind.Join]: (context, message) => ({ icon: arrow, words: html`${who(context, message)} joined the server.` }),
  [MessageKind.ThreadCreated]: (context, message) => ({ icon: thread, words: threadWords(context, message) }),
};

function pinWords(context: Context, message: Message): TemplateResult {
  const { message_id: id, channel_id } = message.message_reference ?? {};
  const target = id ? { id, channel_id: channel_id ?? message.channel_id } : undefined;
  const words = target ? html`<button type="button" class="system-link" @click=${() => jumpTo(context, target)}>a message</button>` : 'a message';
  return html`${who(context, message)} pinned ${words} to this channel. See all
    <button type="button" class="system-link" @click=${() => context.session.showPanel('pins')}>pinned messages</button>.`;
}

function threadWords(context: Context, message: Message): TemplateResult {
  const id = message.message_reference?.channel_id ?? message.thread?.id;
  const name = (id && context.state.channels.get(id)?.name) || message.content;
  return html`${who(context, message)} started a thread:
    ${id
      ? html`<button type="button" class="system-link" data-testid="system-thread" @click=${() => context.acts.showChannel(id)}>${name}</button>`
      : html`<b>${name}</b>`}.`;
}

function who(context: Context, { author }: Message): TemplateResult {
  const open = (event: Event) => openMemberMenu(context, author, placeOf(event));
  return html`<button type="button" class="system-link" @click=${open}>${memberName(context.state, author)}</button>`;
}

export function systemMessage(context: Context, message: Message): TemplateResult | typeof nothing {
  const kind = KINDS[message.type]?.(context, message);
  if (!kind) return nothing;
  return html`<div class="system" role="article" tabindex="-1" data-testid="system" data-message-id=${message.id}>
    <span class="system-icon">${kind.icon}</span>
    <span>${kind.words} <span class="system-time">${messageTime(new Date(message.timestamp), context.store.now())}</span></span>
  </div>`;
}
