import { html, nothing, type TemplateResult } from 'lit';
import { avatar, colour, memberName } from '../people.ts';
import { rolesOf } from '../members.ts';
import type { Context } from './context.ts';

/** Who somebody is: name, username and roles. */
export function memberCard({ state }: Context, userId: string): TemplateResult | typeof nothing {
  const user = state.members.get(userId)?.user ?? state.users.get(userId);
  if (!user) return nothing;
  const name = memberName(state, user);
  const roles = rolesOf(state, userId);
  return html`<div class="card" data-testid="member-card">
    <div class="card-head">
      <img class="card-avatar" src=${avatar(name, user.id, user.bot)} alt="" />
      <div>
        <div class="card-name">${name}${user.bot ? html` <span class="app-tag">APP</span>` : nothing}</div>
        <div class="muted">${user.username}</div>
      </div>
    </div>
    ${roles.length
      ? html`<ul class="card-roles" aria-label="Roles">
          ${roles.map(
            (role) => html`<li><span class="card-dot" style=${role.color ? `background: ${colour(role.color)}` : ''}></span>${role.name}</li>`,
          )}
        </ul>`
      : nothing}
  </div>`;
}
