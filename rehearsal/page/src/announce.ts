// What a screen reader is told of a channel: messages that come, not those that
// were there already, and a reply once it is more than a thought.
import { compareIds, MessageFlag } from './discord.ts';
import type { Message } from './discord.ts';
import { parseMarkdown, plain } from './markdown.ts';
import { memberName } from './people.ts';
import { history } from './store.ts';
import type { State } from './store.ts';

/** The message itself can be read for the rest. */
const LONGEST = 300;

export class Announcer {
  private channelId: string | undefined;
  /** The newest message that was there; undefined until the channel has been read. */
  private newest: string | undefined;
  private thinking = new Set<string>();

  /** What is new in the channel that is shown, in words; empty if nothing is. */
  news(state: State): string {
    const { channelId, me } = state;
    if (channelId !== this.channelId) this.newest = undefined;
    this.channelId = channelId;
    const kept = channelId ? history(state, channelId) : undefined;
    if (!kept?.loaded) return '';
    const { newest, thinking } = this;
    const said = kept.messages.filter((message) => !isThinking(message));
    const fresh = said.filter(({ id }) => thinking.has(id) || (newest !== undefined && compareIds(id, newest) > 0));
    this.newest = kept.messages.at(-1)?.id ?? '0';
    this.thinking = new Set(kept.messages.filter(isThinking).map(({ id }) => id));
    return fresh.filter(({ author }) => author.id !== me?.id).map((message) => words(state, message)).join(' ');
  }
}

function isThinking({ flags }: Message): boolean {
  return ((flags ?? 0) & MessageFlag.Loading) !== 0;
}

function words(state: State, { author, content, embeds }: Message): string {
  const parts = [content, ...embeds.flatMap(({ title, description }) => [title, description])];
  const text = sentences(parts.filter(Boolean).map((part) => plain(parseMarkdown(part!))));
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${memberName(state, author)}: ${cut}`;
}

/** One after the other, with a pause between them that is heard. */
function sentences(parts: readonly string[]): string {
  return parts.reduce((all, next) => (all === '' ? next : `${all}${/[.!?:…]$/.test(all) ? '' : '.'} ${next}`), '');
}
