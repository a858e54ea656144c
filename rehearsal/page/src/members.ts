// The guild's members as its list shows them: under their highest hoisted role.
import type { Member, Role } from './discord.ts';
import { memberName } from './people.ts';
import type { State } from './store.ts';

export interface MemberGroup {
  id: string;
  title: string;
  members: Member[];
}

/** A member's roles, the highest first, without @everyone. */
export function rolesOf(state: State, userId: string): Role[] {
  return (state.members.get(userId)?.roles ?? [])
    .map((id) => state.roles.get(id))
    .filter((role): role is Role => role !== undefined && role.id !== state.guild?.id)
    .sort((a, b) => b.position - a.position);
}

/** All members, grouped by their highest hoisted role, those without one last; by name within a group. */
export function memberGroups(state: State): MemberGroup[] {
  const groups = new Map<string, { role: Role | undefined; members: Member[] }>();
  for (const member of state.members.values()) {
    const role = rolesOf(state, member.user.id).find(({ hoist }) => hoist);
    const group = groups.get(role?.id ?? '') ?? { role, members: [] };
    group.members.push(member);
    groups.set(role?.id ?? '', group);
  }
  const name = ({ user }: Member) => memberName(state, user);
  return [...groups.values()]
    .sort((a, b) => (b.role?.position ?? -1) - (a.role?.position ?? -1))
    .map(({ role, members }) => ({
      id: role?.id ?? 'others',
      title: role?.name ?? 'Members',
      members: members.sort((a, b) => name(a).localeCompare(name(b))),
    }));
}
