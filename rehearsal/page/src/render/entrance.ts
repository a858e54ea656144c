// What a pane shows before a seat is chosen.
import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../store.ts';
import { seatTitle, type Seat } from '../world.ts';
import type { Acts } from './context.ts';
import { seatPicker } from './sidebar.ts';

export function entrance(state: State, acts: Acts): TemplateResult {
  const first = state.seats[0]?.guild_id;
  const here = state.seats.filter(({ guild_id }) => guild_id === first);
  const delegates = here.filter(isDelegate);
  const others = here.filter((seat) => !isDelegate(seat));
  return html`<div class="entrance">
    <h2 class="entrance-title">Choose your seat</h2>
    <p>
      This is a rehearsal: a chat server on this machine, and nothing leaves it. Be anyone at the table; open another
      tab to be somebody else at the same time.
    </p>
    <div class="entrance-picker">${seatPicker(state, acts, 'Seat')}</div>
    ${group('Around the table', others, acts)} ${group('Delegations', delegates, acts)}
  </div>`;
}

function isDelegate(seat: Seat): boolean {
  return seatTitle(seat).startsWith('Delegate');
}

function group(title: string, seats: readonly Seat[], acts: Acts): unknown {
  if (seats.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <div class="seats">
      ${seats.map(
        (seat) =>
          html`<button type="button" class="button button-2" data-testid="seat-${seat.seat}" @click=${() => acts.takeSeat(seat.seat)}>
            ${seatTitle(seat)}
          </button>`,
      )}
    </div>`;
}
