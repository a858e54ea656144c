import { html, nothing, type TemplateResult } from 'lit';
import { MessageFlag, MessageKind } from '../discord.ts';
import type { Message, User } from '../discord.ts';
import { parseMarkdown, plain } from '../markdown.ts';
import { history, isPrivate } from '../store.ts';
import { avatar, memberColour, memberName, mentionsMe } from '../people.ts';
import { dayNumber, messageTime } from '../timestamps.ts';
import { openMemberMenu } from './actions.ts';
import { components } from './components.ts';
import type { Context } from './context.ts';
import { editor } from './edit.ts';
import { embeds } from './embed.ts';
import { eye } from './icons.ts';
import { jumpTo } from './jump.ts';
import { markdown } from './markdown.ts';
import { attachments } from './media.ts';
import { placeOf } from './menu.ts';
import { isSystem } from './system.ts';
import { reactions } from './reactions.ts';
import { threadLink } from './thread-link.ts';
import { contextMenu, messageKey, tools } from './tools.ts';

/** A message that follows its author's last one this closely is drawn without a head. */
const TOGETHER = 7 * 60_000;

export function message(context: Context, data: Message, previous: Message | undefined): TemplateResult {
  const { state, store } = context;
  const at = new Date(data.timestamp);
  const name = memberName(state, data.author);
  const time = messageTime(at, store.now());
  const isBot = Boolean(data.author.bot);
  return html`<discord-message
    class="message ${isPrivate(data) ? 'private' : ''}"
    tabindex="-1"
    data-testid="message"
    data-message-id=${data.id}
    role="article"
    aria-label=${`${name}, ${time}${isPrivate(data) ? ', only you can see this' : ''}`}
    author=${name}
    avatar=${avatar(name, data.author.id, isBot)}
    role-color=${memberColour(state, data.author.id) ?? 'var(--strong)'}
    timestamp=${time}
    ?bot=${isBot}
    ?edited=${Boolean(data.edited_timestamp) && !isThinking(data)}
    ?highlight=${mentionsMe(state, data)}
    ?message-body-only=${follows(data, previous)}
    @click=${(event: Event) => openAuthor(context, data, event)}
    @contextmenu=${(event: Event) => contextMenu(context, data, event)}
    @keydown=${(event: KeyboardEvent) => messageKey(context, data, event)}
  >
    ${state.editing === data.id ? nothing : tools(context, data)} ${head(context, data)}${body(context, data)}
    ${embeds(context, data)} ${attachments(context, data)} ${components(context, data)} ${reactions(context, data)}
    ${threadLink(context, data)}     ${privateNote(context, data)}
  </discord-message>`;
}

/** A click on the author's picture or name, which are the library's, opens their card. */
function openAuthor(context: Context, { author }: Message, event: Event): void {
  const path = event.composedPath() as Element[];
  if (path.some((part) => part.matches?.('.discord-author-avatar img, .discord-author-username'))) {
    openMemberMenu(context, author, placeOf(event));
  }
}

function isThinking({ flags }: Message): boolean {
  return ((flags ?? 0) & MessageFlag.Loading) !== 0;
}

function body(context: Context, data: Message): unknown {
  if (isThinking(data)) {
    const name = memberName(context.state, data.author);
    return html`<span class="thinking" data-testid="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…</span>`;
  }
  if (context.state.editing === data.id) return editor(context, data);
  return data.content ? html`<span class="content">${markdown(context, data.content)}</span>` : nothing;
}

/** The line above: who used which command, or which message this replies to. */
function head(context: Context, data: Message): unknown {
  const { state } = context;
  const used = data.interaction_metadata ?? data.interaction;
  const { type } = data;
  if (used?.user && (type === MessageKind.ChatInputCommand || type === MessageKind.ContextMenuCommand)) {
    const name = data.interaction_metadata?.name ?? data.interaction?.name ?? 'command';
    const shown = type === MessageKind.ChatInputCommand ? `/${name}` : name;
    return html`<div slot="reply" class="above">${who(state, used.user)} used <span class="above-command">${shown}</span></div>`;
  }
  return type === MessageKind.Reply ? repliedTo(context, data) : nothing;
}

/** A private message's reply does not carry it; it may still be on the screen. */
function repliedTo(context: Context, { referenced_message, message_reference, channel_id }: Message): unknown {
  const { state } = context;
  const shown = history(state, channel_id).messages.find(({ id }) => id === message_reference?.message_id);
  const replied = referenced_message ?? shown;
  if (!replied) return referenced_message === null ? html`<div slot="reply" class="above"><em>Original message was deleted</em></div>` : nothing;
  const words = plain(parseMarkdown(replied.content || replied.embeds[0]?.title || 'Click to see the message')).replace(/\s+/g, ' ');
  return html`<div slot="reply" class="above">
    ${who(state, replied.author)}
    <button type="button" class="above-text" data-testid="replied-to" aria-label="Replies to: ${words}" @click=${() => jumpTo(context, { id: replied.id, channel_id })}>
      ${words}
    </button>
  </div>`;
}

function who(state: Context['state'], user: User): TemplateResult {
  const name = memberName(state, user);
  return html`<img class="above-avatar" src=${avatar(name, user.id, user.bot)} alt="" /><b>${name}</b>`;
}

function privateNote({ session }: Context, data: Message): unknown {
  if (!isPrivate(data)) return nothing;
  return html`<div slot="components" class="private-note">
    ${eye} Only you can see this •
    <button type="button" class="link" data-testid="dismiss" @click=${() => session.talk.dismiss(data)}>Dismiss message</button>
  </div>`;
}

function follows(data: Message, previous: Message | undefined): boolean {
  if (!previous || data.type !== MessageKind.Default || previous.author.id !== data.author.id) return false;
  if (isSystem(previous) || previous.type === MessageKind.ThreadStarter || isPrivate(previous) !== isPrivate(data)) return false;
  const [before, at] = [new Date(previous.timestamp), new Date(data.timestamp)];
  return at.getTime() - before.getTime() < TOGETHER && dayNumber(before) === dayNumber(at);
}
