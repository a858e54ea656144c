import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { channelName } from '../people.ts';
import type { State } from '../store.ts';
import { log } from './channel.ts';
import './composer.ts';
import type { Context } from './context.ts';
import { menu } from './icons.ts';
import { markdown } from './markdown.ts';
import { modal } from './modal.ts';
import { sidebar } from './sidebar.ts';

/** A pane with a seat taken. */
export function app(context: Context): TemplateResult {
  const { state, acts } = context;
  const channel = state.channelId ? state.channels.get(state.channelId) : undefined;
  return html`<div class="app">
    <div class="backdrop" @click=${() => acts.toggleDrawer(false)}></div>
    ${sidebar(context)}
    <div class="chat">
      <header class="head">
        <button type="button" class="icon-button drawer-button" aria-label="Channels and seat" data-testid="drawer" @click=${() => acts.toggleDrawer()}>${menu}</button>
        <h2 class="head-title"><span aria-hidden="true" class="sign">#</span>${channel ? channelName(state, channel) : '…'}</h2>
        ${channel?.topic ? html`<div class="topic">${markdown(context, channel.topic)}</div>` : nothing}
        <span class="connection ${state.line.kind}" role="status" data-testid="connection" data-state=${state.line.kind}>${lineWords(state)}</span>
      </header>
      ${log(context)}
      ${keyed(state.seat?.seat, html`<chat-composer .context=${context}></chat-composer>`)}
    </div>
    ${modal(context)} ${enlarged(context)}
  </div>`;
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

function enlarged({ state, acts }: Context): unknown {
  if (!state.enlarged) return nothing;
  const { url, alt } = state.enlarged;
  return html`<div class="lightbox" role="dialog" aria-modal="true" aria-label=${alt} data-testid="lightbox" @click=${() => acts.enlarge(undefined)}>
    <img src=${url} alt=${alt} />
    <button type="button" class="button button-2" ${ref(focus)}>Close</button>
  </div>`;
}

function focus(element: Element | undefined): void {
  // It is not in the page yet when it is handed over.
  queueMicrotask(() => (element as HTMLElement | undefined)?.focus());
}
