// What the bot sends and receives, for the curious.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from '../page.ts';
import { matching, outcome, type Passed, type TrafficState } from '../tools/traffic.ts';

/** Drawing more would slow the chat down; the filter finds the rest. */
const DRAWN = 200;

export function traffic({ traffic }: Page): TemplateResult {
  const { state } = traffic;
  const found = matching(state);
  const set = (change: Partial<TrafficState>) => traffic.update((now) => Object.assign(now, change));
  return html`<p class="muted">Requests of the bot's with their answers, and what came on its gateway. Tokens are left out.</p>
    <div class="tool-row">
      <input class="tool-field" type="search" placeholder="Filter: words, a route, an ID" aria-label="Filter" data-testid="traffic-filter" .value=${state.words} @input=${(event: Event) => set({ words: (event.target as HTMLInputElement).value })} />
      <select class="tool-field" aria-label="Which" @change=${(event: Event) => set({ on: (event.target as HTMLSelectElement).value as TrafficState['on'] })}>
        <option value="">All</option>
        <option value="rest">REST</option>
        <option value="gateway">Gateway</option>
      </select>
      <button type="button" class="button button-2" aria-pressed=${state.paused} @click=${() => set({ paused: !state.paused })}>${state.paused ? 'Go on' : 'Pause'}</button>
    </div>
    ${state.broken ? html`<p class="failure" role="alert">The rehearsal server does not answer; it is asked again.</p>` : nothing}
    <p class="muted" role="status">${found.length} of ${state.passed.length}${found.length > DRAWN ? `, the newest ${DRAWN} shown` : ''}</p>
    <div class="traffic" data-testid="traffic">
      ${repeat(found.slice(0, DRAWN), ({ id }) => id, (one) => entry(one, state.open.has(one.id), (open) => traffic.toggle(one.id, open)))}
    </div>`;
}

function entry(one: Passed, open: boolean, toggled: (open: boolean) => void): TemplateResult {
  const time = one.at.slice(11, 19);
  const ended = outcome(one);
  return html`<details data-testid="passed" .open=${open} @toggle=${(event: Event) => toggled((event.target as HTMLDetailsElement).open)}>
    <summary>
      <time class="muted" datetime=${one.at}>${time}</time>
      <span class="way" title=${one.from === 'bot' ? 'from the bot' : 'to the bot'}>${one.from === 'bot' ? '→' : '←'}<span class="hidden">${one.from === 'bot' ? 'from the bot' : 'to the bot'}</span></span>
      <span class="passed-name">${one.name}</span>
      ${ended ? html`<span class=${ended.failed ? 'status failed' : 'status'}>${ended.word}</span>` : nothing}
    </summary>
    ${open ? html`${body(one.on === 'rest' ? 'Sent' : 'Packet', one.sent)} ${files(one)} ${body('Answer', one.answer)}` : nothing}
  </details>`;
}

function files({ files }: Passed): unknown {
  return files?.length ? html`<p>Files: ${files.map(({ filename, size }) => `${filename} (${size} bytes)`).join(', ')}</p>` : nothing;
}

function body(title: string, value: unknown): unknown {
  if (value === undefined || value === null) return nothing;
  const text = JSON.stringify(value, null, 2);
  return html`<div class="passed-head"><h4>${title}</h4><button type="button" class="link" @click=${(event: Event) => void copy(event, text)}>Copy</button></div>
    <pre tabindex="0" aria-label=${title}>${text}</pre>`;
}

async function copy({ target }: Event, text: string): Promise<void> {
  const button = target as HTMLButtonElement;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'The browser does not let it be copied';
  }
}
