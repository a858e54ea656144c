import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { upcoming } from '../agenda.ts';
import { channelGroups, directChannels, type ChannelGroup } from '../channels.ts';
import { ChannelType, isDirect, isThread } from '../discord.ts';
import type { Channel } from '../discord.ts';
import { avatar, channelName, memberName } from '../people.ts';
import type { State, Unread } from '../store.ts';
import { seatTitle, type Seat } from '../world.ts';
import type { Acts, Context } from './context.ts';
import { calendar, thread, voice } from './icons.ts';
import { languagePicker } from './language.ts';

export function sidebar(context: Context): TemplateResult {
  const { state } = context;
  const direct = directChannels(state);
  return html`<div class="sidebar">
    <header class="guild" data-testid="guild">${state.guild?.name ?? 'Rehearsal'}</header>
    <nav class="channels" aria-label="Channels">
      ${eventsLink(context)} ${channelGroups(state).map((group) => channelGroup(context, group))}
      ${direct.length ? html`<h2>Direct messages</h2><ul>${direct.map((channel) => html`<li>${link(context, channel)}</li>`)}</ul>` : nothing}
    </nav>
    ${seatPanel(context)}
  </div>`;
}

function eventsLink({ state, session, acts }: Context): unknown {
  const count = upcoming(state).length;
  if (count === 0) return nothing;
  const shown = state.panel === 'events';
  const toggle = () => {
    acts.toggleDrawer(false);
    session.showPanel(shown ? undefined : 'events');
  };
  return html`<button type="button" class="channel events-link" data-testid="show-events" aria-pressed=${shown} @click=${toggle}>
    <span aria-hidden="true" class="sign">${calendar}</span><span class="channel-name">${count === 1 ? '1 event' : `${count} events`}</span>
  </button>`;
}

function channelGroup(context: Context, { category, channels }: ChannelGroup): TemplateResult {
  const name = category ? channelName(context.state, category) : undefined;
  return html`${name ? html`<h2>${name}</h2>` : nothing}
    <ul>
      ${channels.map(
        ({ channel, threads }) => html`<li>
          ${link(context, channel)}
          ${threads.length
            ? html`<ul class="threads" aria-label="Threads of ${channelName(context.state, channel)}">
                ${threads.map((one) => html`<li>${link(context, one)}</li>`)}
              </ul>`
            : nothing}
        </li>`,
      )}
    </ul>`;
}

function link({ state, acts }: Context, channel: Channel): TemplateResult {
  const name = channelName(state, channel);
  const unread = state.unread.get(channel.id);
  return html`<button
    type="button"
    class="channel ${unread ? 'unread' : ''}"
    data-testid="${isThread(channel) ? 'thread' : 'channel'}-${name}"
    aria-current=${channel.id === state.channelId ? 'page' : 'false'}
    @click=${() => acts.showChannel(channel.id)}
  >
    ${sign(state, channel)}<span class="channel-name">${name}</span> ${unread ? mark(unread) : nothing}
  </button>`;
}

function sign(state: State, channel: Channel): unknown {
  if (isDirect(channel)) {
    const [other] = channel.recipients ?? [];
    return other ? html`<img class="direct-avatar" src=${avatar(memberName(state, other), other.id, other.bot)} alt="" />` : nothing;
  }
  const shown = isThread(channel) ? thread : channel.type === ChannelType.Voice ? voice : '#';
  return html`<span aria-hidden="true" class="sign">${shown}</span>`;
}

function mark({ mentions }: Unread): TemplateResult {
  if (mentions === 0) return html`<span class="dot"><span class="hidden">unread</span></span>`;
  return html`<span class="badge" data-testid="mentions">${mentions}<span class="hidden"> ${mentions === 1 ? 'mention' : 'mentions'}, unread</span></span>`;
}

function seatPanel(context: Context): TemplateResult {
  const { state, acts } = context;
  const seat = state.seat;
  const name = seat ? seatTitle(seat) : '';
  return html`<section class="seat" aria-label="Your seat">
    ${seat ? html`<img class="seat-avatar" src=${avatar(name, seat.user.id)} alt="" />` : nothing}
    <div class="seat-choice">
      ${seatPicker(state, acts, 'You are')} ${languagePicker(context)}
    </div>
  </section>`;
}

/** The list of seats, by guild where there are several. */
export function seatPicker(state: State, acts: Acts, label: string): TemplateResult {
  const guilds = [...new Set(state.seats.map(({ guild_id }) => guild_id))];
  const entry = (seat: Seat) =>
    html`<option value=${seat.seat} ?selected=${seat.seat === state.seat?.seat}>${seatTitle(seat)}</option>`;
  const groups =
    guilds.length > 1
      ? guilds.map(
          (id) => html`<optgroup label=${state.guildNames.get(id ?? '') ?? 'Another server'}>
            ${state.seats.filter(({ guild_id }) => guild_id === id).map(entry)}
          </optgroup>`,
        )
      : state.seats.map(entry);
  return html`<label class="seat-picker"><span class="muted">${label}</span> <select
    data-testid="seat-picker"
    .value=${live(state.seat?.seat ?? '')}
    @change=${(event: Event) => acts.takeSeat((event.target as HTMLSelectElement).value)}
  >
    ${state.seat ? nothing : html`<option value="" selected disabled>Choose a seat…</option>`} ${groups}
  </select></label>`;
}
