import type { User } from './discord.ts';

/** One person whom the page can be: a seat at the rehearsal's table. */
export interface Seat {
  /** The seat's name, as it stands in the page's address: `organiser`, `france`. */
  seat: string;
  token: string;
  user: User;
  roles?: string[];
  guild_id?: string;
}

/** What there is to rehearse in, as GET /rehearsal/world tells it. */
export interface World {
  application_id: string;
  guild_id: string;
  channels: { id: string; name: string; type: number }[];
  guilds?: { id: string; name: string }[];
  seats: Seat[];
}

export async function fetchWorld(): Promise<World> {
  const response = await fetch('/rehearsal/world');
  if (!response.ok) throw new Error(`The rehearsal server answered ${response.status}.`);
  return (await response.json()) as World;
}

/** A seat as a person would call it: its user's display name. */
export function seatTitle(seat: Seat): string {
  return seat.user.global_name ?? seat.user.username;
}
