// What a pane shows before a seat is chosen.
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../people.ts';
import type { State } from '../store.ts';
import { seatTitle, type Seat } from '../world.ts';
import type { Acts } from './context.ts';
import { seatPicker } from './sidebar.ts';

/** A way to begin that needs no choice of a seat. */
export interface Opening {
  testId: string;
  words: string;
  detail: string;
  begin: () => void;
}

export function entrance(state: State, acts: Acts, openings: readonly Opening[], several: boolean): TemplateResult {
  const first = state.seats[0]?.guild_id;
  const here = state.seats.filter(({ guild_id }) => guild_id === first);
  return html`<div class="entrance"><div class="entrance-inner">
    <h2 class="entrance-title">${several ? 'Who else?' : 'Who will you be?'}</h2>
    ${several ? nothing : html`<p>
      This is a rehearsal: a chat that behaves as Discord does, on this machine alone. Nothing leaves it, so try whatever
      you like. Take any seat, change it at any time, and open several: side by side, or in tabs of their own.
    </p>`}
    ${openings.length ? html`<div class="openings">${openings.map(opening)}</div>` : nothing}
    <div class="entrance-picker">
      ${seatPicker(state, acts, 'Seat')}
      ${several ? html`<button type="button" class="button button-2" data-testid="close-seat" @click=${() => acts.closePane()}>Nobody else</button>` : nothing}
    </div>
    ${group('Around the table', here.filter((seat) => !isDelegate(seat)), acts)}
    ${group('Delegations', here.filter(isDelegate), acts)}
    ${[...state.guildNames].filter(([id]) => id !== first).map(([id, name]) => group(name, state.seats.filter(({ guild_id }) => guild_id === id), acts))}
  </div></div>`;
}

export function isDelegate(seat: Seat): boolean {
  return seatTitle(seat).startsWith('Delegate');
}

function opening({ testId, words, detail, begin }: Opening): TemplateResult {
  return html`<button type="button" class="opening" data-testid=${testId} @click=${begin}>
    <span class="opening-words">${words}</span><span class="opening-detail">${detail}</span>
  </button>`;
}

function group(title: string, seats: readonly Seat[], acts: Acts): unknown {
  if (seats.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="seats">
      ${seats.map((seat) => {
        const name = seatTitle(seat);
        return html`<li><button type="button" class="seat-card" data-testid="seat-${seat.seat}" @click=${() => acts.takeSeat(seat.seat)}>
          <img src=${avatar(name, seat.user.id)} alt="" /> <span>${name}</span>
        </button></li>`;
      })}
    </ul>`;
}
