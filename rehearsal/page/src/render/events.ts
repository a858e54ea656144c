import { html, nothing, type TemplateResult } from 'lit';
import { EventStatus, upcoming } from '../agenda.ts';
import type { ScheduledEvent } from '../discord.ts';
import { channelName } from '../people.ts';
import type { Context } from './context.ts';
import { markdown } from './markdown.ts';
import { timestamp } from './time.ts';

/** The guild's scheduled events, with how many are interested, and whether this person is. */
export function events(context: Context): unknown {
  const list = upcoming(context.state);
  if (list.length === 0) return html`<p class="muted">There are no upcoming events.</p>`;
  return html`<ul class="plain-list">${list.map((event) => card(context, event))}</ul>`;
}

function card(context: Context, event: ScheduledEvent): TemplateResult {
  const { state, session } = context;
  const interested = state.interested.has(event.id);
  const starts = new Date(event.scheduled_start_time);
  const active = (event.status as number) === EventStatus.Active;
  const count = event.user_count ?? 0;
  return html`<li class="event" data-testid="event" data-event-id=${event.id}>
    <div class="event-time">${active ? html`<b class="event-now">Happening now</b>` : html`${timestamp(starts, 'f')} · ${timestamp(starts, 'R')}`}</div>
    <h3 class="event-name">${event.name}</h3>
    ${event.description ? html`<div class="event-words">${markdown(context, event.description)}</div>` : nothing}
    <div class="event-place muted">${place(context, event)}</div>
    <div class="event-foot">
      <span class="muted" data-testid="event-count">${count} interested</span>
      <button
        type="button"
        class="button ${interested ? 'button-3' : 'button-2'}"
        data-testid="interested"
        aria-pressed=${interested}
        @click=${() => void session.attempt(session.agenda.setInterest(event, !interested))}
      >
        ${interested ? '✓ Interested' : 'Interested'}
      </button>
    </div>
  </li>`;
}

function place({ state, acts }: Context, { channel_id, entity_metadata }: ScheduledEvent): unknown {
  const channel = channel_id ? state.channels.get(channel_id) : undefined;
  if (channel) return html`<button type="button" class="link" @click=${() => acts.showChannel(channel.id)}>#${channelName(state, channel)}</button>`;
  return entity_metadata?.location ?? nothing;
}
