import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isDirect, isThread } from '../discord.ts';
import type { Channel } from '../discord.ts';
import { channelName } from '../people.ts';
import type { State } from '../store.ts';
import { seatTitle, type Seat } from '../world.ts';
import { log } from './channel.ts';
import './composer.ts';
import type { Acts, Context } from './context.ts';
import { menu } from './icons.ts';
import { markdown } from './markdown.ts';
import { overlays } from './overlays.ts';
import { panel, panelButtons } from './panel.ts';
import { seatPicker, sidebar } from './sidebar.ts';
import { typing } from './typing.ts';

export function app(context: Context): TemplateResult {
  const { state, acts } = context;
  const channel = state.channelId ? state.channels.get(state.channelId) : undefined;
  return html`<div class="app">
    <div class="backdrop" @click=${() => acts.toggleDrawer(false)}></div>
    ${sidebar(context)}
    <main>
      <header class="head">
        <button type="button" class="icon-button drawer-button" aria-label="Channels and seat" data-testid="drawer" @click=${() => acts.toggleDrawer()}>${menu}</button>
        <h1>${channel ? title(context, channel) : '…'}</h1>
        ${channel?.topic ? html`<div class="topic">${markdown(context, channel.topic)}</div>` : nothing}
        <span class="connection ${state.line.kind}" role="status" data-testid="connection" data-state=${state.line.kind}>${lineWords(state)}</span>
        ${panelButtons(context)}
      </header>
      ${log(context)}
      ${keyed(state.seat?.seat, html`<chat-composer .context=${context}></chat-composer>`)} ${typing(state)}
    </main>
    ${panel(context)} ${overlays(context)}
  </div>`;
}

/** A thread is named after its channel, which leads back there. */
function title({ state, acts }: Context, channel: Channel): unknown {
  const parent = isThread(channel) ? state.channels.get(channel.parent_id ?? '') : undefined;
  const sign = html`<span aria-hidden="true" class="sign">${isDirect(channel) ? '@' : '#'}</span>`;
  if (!parent) return html`${sign}${channelName(state, channel)}`;
  return html`${sign}<button type="button" class="parent-link" @click=${() => acts.showChannel(parent.id)}>${channelName(state, parent)}</button>
    <span class="muted" aria-hidden="true">›</span> ${channelName(state, channel)}`;
}

function lineWords({ line }: State): string {
  switch (line.kind) {
    case 'connecting':
      return 'Connecting…';
    case 'online':
      return 'Connected';
    case 'reconnecting':
      return 'Connection lost, trying again…';
    case 'refused':
      return `Refused by the server (${line.code})`;
  }
}

/** What stands there before a seat is chosen. */
export function entrance(state: State, acts: Acts): TemplateResult {
  if (state.broken) return html`<main class="entrance"><h1>Rehearsal</h1><p role="alert">${state.broken}</p></main>`;
  const first = state.seats[0]?.guild_id;
  const here = state.seats.filter(({ guild_id }) => guild_id === first);
  const delegates = here.filter(isDelegate);
  const others = here.filter((seat) => !isDelegate(seat));
  return html`<main class="entrance">
    <h1>Choose your seat</h1>
    <p>
      This is a rehearsal: a chat server on this machine, and nothing leaves it. Be anyone at the table; open another
      tab to be somebody else at the same time.
    </p>
    <div class="entrance-picker"><label for="seat-picker">Seat</label> ${seatPicker(state, acts)}</div>
    ${group('Around the table', others, acts)} ${group('Delegations', delegates, acts)}
  </main>`;
}

function isDelegate(seat: Seat): boolean {
  return seatTitle(seat).startsWith('Delegate');
}

function group(title: string, seats: readonly Seat[], acts: Acts): unknown {
  if (seats.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <div class="seats">
      ${seats.map(
        (seat) =>
          html`<button type="button" class="button button-2" data-testid="seat-${seat.seat}" @click=${() => acts.takeSeat(seat.seat)}>
            ${seatTitle(seat)}
          </button>`,
      )}
    </div>`;
}
