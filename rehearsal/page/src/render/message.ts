import { html, nothing, type TemplateResult } from 'lit';
import { MessageFlag, MessageKind } from '../discord.ts';
import type { Message, User } from '../discord.ts';
import { parseMarkdown, plain } from '../markdown.ts';
import { history, isPrivate } from '../store.ts';
import { avatar, memberColour, memberName } from '../people.ts';
import { dayNumber, messageTime } from '../timestamps.ts';
import { components } from './components.ts';
import type { Context } from './context.ts';
import { embed } from './embed.ts';
import { eye } from './icons.ts';
import { markdown } from './markdown.ts';
import { attachments } from './media.ts';

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
    ?highlight=${mentionsMe(context, data)}
    ?message-body-only=${follows(data, previous)}
  >
    ${head(context, data)}${body(context, data)}
    ${(data.embeds ?? []).map((one) => embed(context, one))}
    ${attachments(context, data)} ${components(context, data)} ${privateNote(context, data)}
  </discord-message>`;
}

function isThinking({ flags }: Message): boolean {
  return ((flags ?? 0) & MessageFlag.Loading) !== 0;
}

function body(context: Context, data: Message): unknown {
  if (isThinking(data)) {
    const name = memberName(context.state, data.author);
    return html`<span class="thinking" data-testid="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…</span>`;
  }
  return data.content ? html`<span class="content">${markdown(context, data.content)}</span>` : nothing;
}

/** The line above: who used which command, or which message this replies to. */
function head({ state }: Context, data: Message): unknown {
  const used = data.interaction_metadata ?? data.interaction;
  const kind = data.type as number;
  if (used?.user && (kind === MessageKind.ChatInputCommand || kind === MessageKind.ContextMenuCommand)) {
    const name = data.interaction_metadata?.name ?? data.interaction?.name;
    return html`<div slot="reply" class="above">${who(state, used.user)} used <span class="above-command">/${name ?? 'command'}</span></div>`;
  }
  if (kind === MessageKind.Reply) return repliedTo(state, data);
  return nothing;
}

/** A private message's reply does not carry it; it may still be on the screen. */
function repliedTo(state: Context['state'], { referenced_message, message_reference, channel_id }: Message): unknown {
  const shown = history(state, channel_id).messages.find(({ id }) => id === message_reference?.message_id);
  const replied = referenced_message ?? shown;
  if (replied) {
    const words = replied.content || replied.embeds[0]?.title || 'a message';
    return html`<div slot="reply" class="above">${who(state, replied.author)} <span class="above-text">${plain(parseMarkdown(words))}</span></div>`;
  }
  return referenced_message === null ? html`<div slot="reply" class="above"><em>Original message was deleted</em></div>` : nothing;
}

function who(state: Context['state'], user: User): TemplateResult {
  const name = memberName(state, user);
  return html`<img class="above-avatar" src=${avatar(name, user.id, user.bot)} alt="" /><b>${name}</b>`;
}

function privateNote({ acts }: Context, data: Message): unknown {
  if (!isPrivate(data)) return nothing;
  return html`<div slot="components" class="private-note">
    ${eye} Only you can see this •
    <button type="button" class="link" data-testid="dismiss" @click=${() => acts.dismiss(data)}>Dismiss message</button>
  </div>`;
}

function mentionsMe({ state }: Context, data: Message): boolean {
  if (!state.me || data.author.id === state.me.id) return false;
  const mine = state.members.get(state.me.id)?.roles ?? [];
  return (
    data.mention_everyone ||
    (data.mentions ?? []).some(({ id }) => id === state.me?.id) ||
    (data.mention_roles ?? []).some((id) => mine.includes(id))
  );
}

function follows(data: Message, previous: Message | undefined): boolean {
  if (!previous || (data.type as number) !== MessageKind.Default || previous.author.id !== data.author.id) return false;
  if (isPrivate(previous) !== isPrivate(data)) return false;
  const [before, at] = [new Date(previous.timestamp), new Date(data.timestamp)];
  return at.getTime() - before.getTime() < TOGETHER && dayNumber(before) === dayNumber(at);
}
