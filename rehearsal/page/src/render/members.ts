import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Member } from '../discord.ts';
import { memberGroups } from '../members.ts';
import { avatar, memberColour, memberName } from '../people.ts';
import { openMemberMenu } from './actions.ts';
import type { Context } from './context.ts';
import { placeOf } from './menu.ts';

/** The members, under their highest hoisted role; each opens their card. */
export function members(context: Context): unknown {
  return guard([context.state.roster, context.state.guild], () =>
    memberGroups(context.state).map(
      ({ id, title, members: list }) => html`<section aria-labelledby="${context.id}-members-${id}" data-testid="member-group">
        <h3 id="${context.id}-members-${id}" class="member-group">${title} — ${list.length}</h3>
        <ul class="plain-list">${list.map((member) => row(context, member))}</ul>
      </section>`,
    ),
  );
}

function row(context: Context, { user }: Member): TemplateResult {
  const { state } = context;
  const name = memberName(state, user);
  return html`<li>
    <button
      type="button"
      class="member"
      data-testid="member-${user.username}"
      aria-haspopup="menu"
      @click=${(event: Event) => openMemberMenu(context, user, placeOf(event))}
      @contextmenu=${(event: Event) => (event.preventDefault(), openMemberMenu(context, user, placeOf(event)))}
    >
      <img class="member-avatar" src=${avatar(name, user.id, user.bot)} alt="" loading="lazy" />
      <span class="member-name" style="color: ${memberColour(state, user.id) ?? 'var(--text)'}">${name}</span>
      ${user.bot ? html`<span class="app-tag">APP</span>` : nothing}
    </button>
  </li>`;
}
