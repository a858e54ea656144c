// What stands beside the messages: the members, the pinned messages, the
// threads or the scheduled events, and the buttons that show them.
import { html, nothing, type TemplateResult } from 'lit';
import { hasThreads } from '../channels.ts';
import type { Panel, State } from '../store.ts';
import type { Context } from './context.ts';
import { events } from './events.ts';
import { close, people, pin, thread } from './icons.ts';
import { members } from './members.ts';
import { pins } from './pins.ts';
import { threads } from './threads.ts';

const TITLES: Record<Panel, string> = { members: 'Members', pins: 'Pinned messages', threads: 'Threads', events: 'Events' };

/** The head's buttons that show and hide a panel. */
export function panelButtons(context: Context): TemplateResult {
  const button = (panel: Panel, icon: unknown) => (fits(context.state, panel) ? toggle(context, panel, icon) : nothing);
  return html`<div class="panel-buttons" role="group" aria-label="Beside the messages">
    ${button('threads', thread)} ${button('pins', pin)} ${button('members', people)}
  </div>`;
}

/** Whether there is such a thing in the channel that is shown. */
function fits({ channels, channelId = '' }: State, panel: Panel): boolean {
  const channel = channels.get(channelId);
  if (panel === 'members') return channel?.guild_id !== undefined;
  return panel !== 'threads' || (channel !== undefined && hasThreads(channel));
}

function toggle({ state, session }: Context, panel: Panel, icon: unknown): TemplateResult {
  const shown = state.panel === panel;
  return html`<button
    type="button"
    class="icon-button ${shown ? 'pressed' : ''}"
    data-testid="show-${panel}"
    aria-label=${TITLES[panel]}
    title=${TITLES[panel]}
    aria-pressed=${shown}
    @click=${() => session.showPanel(shown ? undefined : panel)}
  >
    ${icon}
  </button>`;
}

export function panel(context: Context): unknown {
  const { state, session } = context;
  const shown = state.panel;
  if (!shown || !fits(state, shown)) return nothing;
  const leave = () => session.showPanel(undefined);
  const key = (event: KeyboardEvent) => event.key === 'Escape' && leave();
  return html`<aside class="panel" aria-label=${TITLES[shown]} data-testid="panel-${shown}" @keydown=${key}>
    <header class="panel-head">
      <h2>${TITLES[shown]}</h2>
      <button type="button" class="icon-button" aria-label="Close" title="Close" @click=${leave}>${close}</button>
    </header>
    <div class="panel-body" tabindex="0" role="region" aria-label=${TITLES[shown]}>${content(context, shown)}</div>
  </aside>`;
}

function content(context: Context, shown: Panel): unknown {
  switch (shown) {
    case 'members':
      return members(context);
    case 'pins':
      return pins(context);
    case 'threads':
      return threads(context);
    case 'events':
      return events(context);
  }
}
