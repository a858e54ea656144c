import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChannelType } from '../discord.ts';
import type { Channel } from '../discord.ts';
import { avatar, channelName } from '../people.ts';
import { channelsInOrder } from '../store.ts';
import type { State } from '../store.ts';
import { seatTitle, type Seat } from '../world.ts';
import type { Acts, Context } from './context.ts';
import { voice } from './icons.ts';
import { languagePicker } from './language.ts';

export function sidebar(context: Context): TemplateResult {
  const { state } = context;
  const all = channelsInOrder(state).filter(({ type }) => (type as number) !== ChannelType.Category);
  const direct = all.filter(({ type }) => (type as number) === ChannelType.DM);
  const inGuild = all.filter((channel) => !direct.includes(channel));
  return html`<div class="sidebar">
    <header class="guild" data-testid="guild">${state.guild?.name ?? 'Rehearsal'}</header>
    <nav class="channels" aria-label="Channels">
      <ul>${inGuild.map((channel) => link(context, channel))}</ul>
      ${direct.length ? html`<h2>Direct messages</h2><ul>${direct.map((channel) => link(context, channel))}</ul>` : nothing}
    </nav>
    ${seatPanel(context)}
  </div>`;
}

function link({ state, acts }: Context, channel: Channel): TemplateResult {
  const name = channelName(state, channel);
  const unread = state.unread.has(channel.id);
  const sign = (channel.type as number) === ChannelType.DM ? '@' : (channel.type as number) === ChannelType.Voice ? voice : '#';
  return html`<li>
    <button
      type="button"
      class="channel ${unread ? 'unread' : ''}"
      data-testid="channel-${name}"
      aria-current=${channel.id === state.channelId ? 'page' : 'false'}
      @click=${() => acts.showChannel(channel.id)}
    >
      <span aria-hidden="true" class="sign">${sign}</span><span class="channel-name">${name}</span>
      ${unread ? html`<span class="dot"><span class="hidden">unread</span></span>` : nothing}
    </button>
  </li>`;
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
