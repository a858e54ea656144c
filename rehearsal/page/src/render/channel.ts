import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { compareIds, isDirect, isThread, MessageFlag, MessageKind } from '../discord.ts';
import type { Channel, Message } from '../discord.ts';
import { pendingCommands, pendingOf } from '../interactions.ts';
import { channelName } from '../people.ts';
import { history } from '../store.ts';
import type { Pending, State } from '../store.ts';
import { dayNumber } from '../timestamps.ts';
import type { Context } from './context.ts';
import { message } from './message.ts';
import { isSystem, systemMessage } from './system.ts';

/** The messages of the channel that is shown, oldest first. */
export function log(context: Context): TemplateResult {
  const { state, session } = context;
  const channelId = state.channelId;
  const channel = state.channels.get(channelId ?? '');
  if (!channelId || !channel) return html`<div class="log" data-testid="log"></div>`;
  const kept = history(state, channelId);
  const name = channelName(state, channel);
  return html`<div class="log" role="log" aria-label="Messages in ${name}" data-testid="log" data-channel=${channelId} data-seat=${session.seat.seat} tabindex="0" @keydown=${moveAmong}>
    <div class="log-inner">
      ${kept.more
        ? html`<button type="button" class="button button-2 older" ?disabled=${kept.loading} @click=${() => session.loadOlder(channelId)}>Show older messages</button>`
        : kept.loaded
          ? beginning(context, channel)
          : nothing}
      ${kept.error ? html`<div class="failure" role="alert">${kept.error}</div>` : nothing}
      <discord-messages>
        ${repeat(kept.messages, ({ id }) => id, (data, at) => row(context, data, kept.messages[at - 1]))}
      </discord-messages>
      ${pendingCommands(state, channelId).map((pending) => waiting(context, pending))}
    </div>
  </div>`;
}

/** A message is drawn anew only when something that it shows has changed. */
function row(context: Context, data: Message, previous: Message | undefined): TemplateResult {
  const { state, store } = context;
  const pending = pendingOf(state, data.id).map(({ nonce, failed }) => `${nonce}${failed ?? ''}`).join();
  const day = dayNumber(store.now());
  const newDay = previous === undefined || dayNumber(new Date(previous.timestamp)) !== dayNumber(new Date(data.timestamp));
  const isNew = startsNew(state, data, previous);
  const parts = [data, previous, pending, day, state.roster, state.commands, state.editing === data.id, isNew, state.channels.get(data.id)];
  return html`${newDay ? divider(data) : nothing}${isNew ? newLine() : nothing}${guard(parts, () => one(context, data, newDay || isNew ? undefined : previous))}`;
}

function one(context: Context, data: Message, previous: Message | undefined): unknown {
  if (data.type === MessageKind.ThreadStarter) {
    const { channel_id: from = '', message_id: id } = data.message_reference ?? {};
    const starter = data.referenced_message ?? history(context.state, from).messages.find((known) => known.id === id);
    if (!starter) return nothing;
    const flags = (starter.flags ?? 0) & ~MessageFlag.HasThread;
    return message(context, { ...starter, id: data.id, channel_id: data.channel_id, flags }, undefined);
  }
  return isSystem(data) ? systemMessage(context, data) : message(context, data, previous);
}

/** Whether the new messages begin here: with the first one after what had been read. */
function startsNew({ newFrom }: State, data: Message, previous: Message | undefined): boolean {
  if (!newFrom || compareIds(data.id, newFrom) < 0) return false;
  return previous === undefined ? data.id === newFrom : compareIds(previous.id, newFrom) < 0;
}

function newLine(): TemplateResult {
  return html`<div class="new-line" role="separator" aria-label="New messages" data-testid="new-messages"><span aria-hidden="true">New</span></div>`;
}

function beginning({ state }: Context, channel: Channel): TemplateResult {
  const name = channelName(state, channel);
  if (isDirect(channel)) {
    return html`<div class="beginning"><h2>${name}</h2><p>This is the beginning of your direct messages with ${name}.</p></div>`;
  }
  if (isThread(channel)) return html`<div class="beginning"><h2>${name}</h2><p>This is where the thread begins.</p></div>`;
  return html`<div class="beginning"><h2>Welcome to #${name}</h2><p>This is where the channel begins.</p></div>`;
}

/** The arrow keys lead from message to message. */
function moveAmong(event: KeyboardEvent): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const from = event.target as HTMLElement;
  if (step === 0 || !from.matches('.log, [data-message-id]')) return;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-message-id]')];
  const at = all.indexOf(from);
  const next = all[at < 0 ? all.length - 1 : Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function divider(data: Message): TemplateResult {
  const text = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date(data.timestamp));
  return html`<div class="day" role="separator" aria-label=${text}><span>${text}</span></div>`;
}

/** A command that was sent and is not answered yet, or failed: then it can be sent again as typed. */
function waiting({ session, acts, store }: Context, { nonce, from, failed }: Pending): unknown {
  if (!('command' in from)) return nothing;
  const again = () => {
    session.interactions.dismiss(nonce);
    acts.startCommand(from.line!);
  };
  return html`<div class="waiting" data-testid=${failed ? 'failed-command' : 'sending-command'}>
    <span class="above-command">${from.line ? '/' : ''}${from.command}</span>
    ${failed
      ? html`<span class="failure" role="alert" data-testid="failure">${failed}</span>
          ${from.line ? html`<button type="button" class="link" @click=${again}>Edit and send again</button>` : nothing}
          <button type="button" class="link" @click=${() => store.update((state) => state.pending.delete(nonce))}>Dismiss</button>`
      : html`<span class="muted">Sending command…</span>`}
  </div>`;
}
