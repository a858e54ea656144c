import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isDirect, isThread } from '../discord.ts';
import type { Channel } from '../discord.ts';
import { channelName } from '../people.ts';
import type { State } from '../store.ts';
import { seatTitle } from '../world.ts';
import { log } from './channel.ts';
import './composer.ts';
import type { Context } from './context.ts';
import { close, menu } from './icons.ts';
import { markdown } from './markdown.ts';
import { overlays } from './overlays.ts';
import { panel, panelButtons } from './panel.ts';
import { sidebar } from './sidebar.ts';
import { typing } from './typing.ts';

/** A pane with a seat taken. */
export function app(context: Context): TemplateResult {
  const { state, acts } = context;
  return html`<div class="app">
    <div class="backdrop" @click=${() => acts.toggleDrawer(false)}></div>
    ${sidebar(context)}
    <div class="chat">
      ${head(context)} ${banner(context)}
      ${log(context)}
      ${keyed(state.seat?.seat, html`<chat-composer .context=${context}></chat-composer>`)} ${typing(state)}
    </div>
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

function head(context: Context): TemplateResult {
  const { state, acts } = context;
  const channel = state.channels.get(state.channelId ?? '');
  const seat = state.seat ? seatTitle(state.seat) : '';
  return html`<header class="head">
    <button type="button" class="icon-button drawer-button" aria-label="Channels and seat" data-testid="drawer" @click=${() => acts.toggleDrawer()}>${menu}</button>
    <div class="head-where">
      <span class="head-seat" aria-hidden="true">${seat}</span>
      <h2 class="head-title">${channel ? title(context, channel) : '…'}</h2>
    </div>
    ${channel?.topic ? html`<div class="topic">${markdown(context, channel.topic)}</div>` : nothing}
    <span class="connection ${state.line.kind}" role="status" title=${lineWords(state)} data-testid="connection" data-state=${state.line.kind}><span class="connection-words">${lineWords(state)}</span></span>
    ${panelButtons(context)}
    <button type="button" class="icon-button close-pane" aria-label="Leave ${seat}'s seat" title="Close this seat" data-testid="close-seat" @click=${() => acts.closePane()}>${close}</button>
  </header>`;
}

/** What keeps the seat from going on; it comes only when that lasts. */
function banner({ state, acts }: Context): unknown {
  switch (state.line.kind) {
    case 'reconnecting':
      return html`<div class="banner lasting" role="status" data-testid="banner">
        <span>The line to the rehearsal server is lost. What you typed is kept; it is tried again.</span>
        <button type="button" class="button button-2" @click=${() => acts.reconnect()}>Try now</button>
      </div>`;
    case 'refused':
      return html`<div class="banner" role="alert" data-testid="banner">
        <span>The server does not let this seat in (${state.line.code}). It may have begun anew.</span>
        <button type="button" class="button button-2" @click=${() => location.reload()}>Read the page again</button>
      </div>`;
  }
  return nothing;
}

function lineWords({ line }: State): string {
  switch (line.kind) {
    case 'connecting':
      return 'Connecting…';
    case 'online':
      return 'Connected';
    case 'reconnecting':
      return 'Connection lost';
    case 'refused':
      return 'Refused';
  }
}
