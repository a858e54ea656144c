import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { lineText } from '../commandline/line.ts';
import { pendingCommands, pendingOf } from '../interactions.ts';
import { channelName } from '../people.ts';
import { history } from '../store.ts';
import type { Pending } from '../store.ts';
import { dayNumber } from '../timestamps.ts';
import type { Message } from '../discord.ts';
import type { Context } from './context.ts';
import { message } from './message.ts';

/** The messages of the channel that is shown, oldest first. */
export function log(context: Context): TemplateResult {
  const { state, session } = context;
  const channelId = state.channelId;
  const channel = state.channels.get(channelId ?? '');
  if (!channelId || !channel) return html`<div class="log" data-testid="log"></div>`;
  const kept = history(state, channelId);
  const name = channelName(state, channel);
  return html`<div class="log" role="log" aria-label="Messages in ${name}" data-testid="log" data-channel=${channelId} tabindex="0">
    <div class="log-inner">
      ${kept.more
        ? html`<button type="button" class="button button-2 older" ?disabled=${kept.loading} @click=${() => session.loadOlder(channelId)}>Show older messages</button>`
        : kept.loaded
          ? html`<div class="beginning"><h2>Welcome to #${name}</h2><p>This is where the channel begins.</p></div>`
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
  return html`${newDay ? divider(data) : nothing}${guard([data, previous, pending, day, state.roster], () => message(context, data, newDay ? undefined : previous))}`;
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
    acts.startCommand(lineText(from.line));
  };
  return html`<div class="waiting" data-testid=${failed ? 'failed-command' : 'sending-command'}>
    <span class="above-command">/${from.command}</span>
    ${failed
      ? html`<span class="failure" role="alert" data-testid="failure">${failed}</span>
          <button type="button" class="link" @click=${again}>Edit and send again</button>
          <button type="button" class="link" @click=${() => store.update((state) => state.pending.delete(nonce))}>Dismiss</button>`
      : html`<span class="muted">Sending command…</span>`}
  </div>`;
}
