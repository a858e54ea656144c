// The guild's scheduled events, and this person's interest in them.
import type { ScheduledEvent } from './discord.ts';
import type { Rest } from './rest.ts';
import type { State, Store } from './store.ts';

/** Discord's numbers for an event's state. */
export const EventStatus = { Scheduled: 1, Active: 2, Completed: 3, Cancelled: 4 } as const;

export class Agenda {
  private loading = false;
  private again = false;

  constructor(
    private readonly store: Store,
    private readonly rest: Rest,
  ) {}

  /**
   * Reads the events with the number of those interested, which the gateway does
   * not tell. Asked for while it is read, it is read once more: an answer may be
   * older than what was just told.
   */
  async load(): Promise<void> {
    const guildId = this.store.state.guild?.id;
    if (!guildId) return;
    this.again = this.loading;
    if (this.loading) return;
    this.loading = true;
    try {
      do {
        this.again = false;
        this.take(await this.rest.scheduledEvents(guildId));
      } while (this.again);
    } catch {
      // The gateway has told of the events themselves; only their numbers are missing.
    } finally {
      this.loading = false;
    }
  }

  private take(events: readonly ScheduledEvent[]): void {
    this.store.update((state) => {
      state.events = new Map(events.map((event) => [event.id, event]));
      state.interested = new Set(events.filter(({ user_rsvp }) => user_rsvp).map(({ id }) => id));
    });
  }

  async setInterest({ id, guild_id }: ScheduledEvent, interested: boolean): Promise<void> {
    await this.rest.interest(guild_id, id, interested);
    await this.load();
  }
}

/** The events that are still ahead or under way, the next one first. */
export function upcoming({ events }: State): ScheduledEvent[] {
  return [...events.values()]
    .filter(({ status }) => status === EventStatus.Scheduled || status === EventStatus.Active)
    .sort((a, b) => a.scheduled_start_time.localeCompare(b.scheduled_start_time));
}
