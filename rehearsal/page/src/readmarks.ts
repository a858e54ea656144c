// How far each person has read each channel. The server keeps no such marks, so
// the browser does: whoever comes back to a seat sees what is new there.
import { compareIds } from './discord.ts';
import type { Channel } from './discord.ts';

/** The part of the browser's storage that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export class ReadMarks {
  private readonly key: string;
  private readonly marks: Record<string, string>;
  /** Whether this person has never looked here: then nothing counts as new. */
  private readonly first: boolean;

  constructor(
    private readonly shelf: Shelf | undefined,
    userId: string,
  ) {
    this.key = `read:${userId}`;
    const kept = this.restore();
    this.first = kept === undefined;
    this.marks = kept ?? {};
  }

  /** Whether the channel's newest message came after what was read. */
  isUnread({ id, last_message_id: last }: Channel): boolean {
    if (!last) return false;
    if (this.first && this.marks[id] === undefined) this.read(id, last);
    return compareIds(last, this.marks[id] ?? '0') > 0;
  }

  /** Notes that everything up to a message was read. Marks never go back. */
  read(channelId: string, messageId: string): void {
    if (compareIds(messageId, this.marks[channelId] ?? '0') <= 0) return;
    this.marks[channelId] = messageId;
    try {
      this.shelf?.setItem(this.key, JSON.stringify(this.marks));
    } catch {
      // A browser that keeps nothing costs the marks after a reload, and nothing else.
    }
  }

  /** The newest message that was read in a channel. */
  last(channelId: string): string {
    return this.marks[channelId] ?? '0';
  }

  private restore(): Record<string, string> | undefined {
    try {
      const kept: unknown = JSON.parse(this.shelf?.getItem(this.key) ?? 'null');
      return kept !== null && typeof kept === 'object' ? { ...kept } : undefined;
    } catch {
      return undefined;
    }
  }
}
