import type { Channel, CommandIndex, Emoji, Message, ScheduledEvent } from './discord.ts';
import { emojiKey } from './reactions.ts';

/** Discord's form errors: one list of messages at every path that was wrong. */
interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

/** A request that was refused. `message` is fit to be shown to a person. */
export class RestError extends Error {
  override name = 'RestError';
  constructor(
    /** The HTTP status, or 0 when no answer came. */
    readonly status: number,
    /** Discord's own error code, or 0. */
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Turns an error body into one sentence; nested form errors win over the general one. */
export function errorSentence(status: number, body: unknown): string {
  const answer = (body ?? {}) as { message?: string; errors?: ErrorTree };
  const details = answer.errors ? [...leaves(answer.errors, [])] : [];
  if (details.length > 0) return details.join(' ');
  return answer.message ?? `The server answered ${status}.`;
}

function* leaves(tree: ErrorTree, path: string[]): Generator<string> {
  for (const [key, value] of Object.entries(tree)) {
    if (value === undefined) continue;
    if (Array.isArray(value)) {
      const place = path.filter((part) => !/^\d+$/.test(part) && part !== 'data' && part !== 'options').join('.');
      for (const { message } of value) yield place ? `${place}: ${message}` : message;
    } else {
      yield* leaves(value, [...path, key]);
    }
  }
}

/** What is posted as a message. */
export interface Draft {
  content: string;
  nonce: string;
  files: readonly File[];
  /** The message that is replied to, and whether its author is called. */
  reply?: { id: string; ping: boolean };
}

/** What a person's client asks of Discord over HTTP, for one token. */
export class Rest {
  constructor(
    private readonly token: string,
    private readonly send: typeof fetch = (...args) => fetch(...args),
  ) {}

  gatewayUrl(): Promise<string> {
    return this.call<{ url: string }>('GET', '/gateway').then(({ url }) => url);
  }

  /** The newest messages of a channel, or those before one of them, newest first. */
  messages(channelId: string, before?: string): Promise<Message[]> {
    const query = before ? `&before=${before}` : '';
    return this.call('GET', `/channels/${channelId}/messages?limit=50${query}`);
  }

  message(channelId: string, id: string): Promise<Message> {
    return this.call('GET', `/channels/${channelId}/messages/${id}`);
  }

  sendMessage(channelId: string, { content, nonce, files, reply }: Draft): Promise<Message> {
    const body = {
      content,
      nonce,
      tts: false,
      ...(reply && {
        message_reference: { message_id: reply.id, channel_id: channelId },
        allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: reply.ping },
      }),
    };
    return this.call('POST', `/channels/${channelId}/messages`, body, files);
  }

  editMessage(channelId: string, id: string, content: string): Promise<Message> {
    return this.call('PATCH', `/channels/${channelId}/messages/${id}`, { content });
  }

  async deleteMessage(channelId: string, id: string): Promise<void> {
    await this.call('DELETE', `/channels/${channelId}/messages/${id}`);
  }

  /** A channel's pinned messages, the newest pin first. */
  pins(channelId: string): Promise<Message[]> {
    type Answer = { items: { message: Message }[] };
    return this.call<Answer>('GET', `/channels/${channelId}/messages/pins?limit=50`).then(({ items }) => items.map(({ message }) => message));
  }

  async pin(channelId: string, id: string, pinned: boolean): Promise<void> {
    await this.call(pinned ? 'PUT' : 'DELETE', `/channels/${channelId}/messages/pins/${id}`);
  }

  async react(channelId: string, id: string, emoji: Emoji, added: boolean): Promise<void> {
    await this.call(added ? 'PUT' : 'DELETE', `/channels/${channelId}/messages/${id}/reactions/${emojiKey(emoji)}/@me`);
  }

  /** A channel's archived threads, the last archived first: the public ones, and the private ones of all or of this person. */
  async archivedThreads(channelId: string, all: boolean): Promise<{ threads: Channel[]; more: boolean }> {
    type Answer = { threads: Channel[]; has_more: boolean };
    const read = (path: string) => this.call<Answer>('GET', `/channels/${channelId}${path}?limit=100`);
    const answers = await Promise.all([
      read('/threads/archived/public'),
      read(all ? '/threads/archived/private' : '/users/@me/threads/archived/private'),
    ]);
    const at = ({ thread_metadata: about }: Channel) => about?.archive_timestamp ?? '';
    return {
      threads: answers.flatMap(({ threads }) => threads).sort((a, b) => at(b).localeCompare(at(a))),
      more: answers.some(({ has_more }) => has_more),
    };
  }

  /** Begins a thread at a message. */
  startThread(channelId: string, messageId: string, name: string): Promise<Channel> {
    return this.call('POST', `/channels/${channelId}/messages/${messageId}/threads`, { name, auto_archive_duration: 1440 });
  }

  openDirect(userId: string): Promise<Channel> {
    return this.call('POST', '/users/@me/channels', { recipient_id: userId });
  }

  async typing(channelId: string): Promise<void> {
    await this.call('POST', `/channels/${channelId}/typing`);
  }

  scheduledEvents(guildId: string): Promise<ScheduledEvent[]> {
    return this.call('GET', `/guilds/${guildId}/scheduled-events?with_user_count=true`);
  }

  /** Says that this person is interested in an event, or no longer. */
  async interest(guildId: string, eventId: string, interested: boolean): Promise<void> {
    await this.call(interested ? 'PUT' : 'DELETE', `/guilds/${guildId}/scheduled-events/${eventId}/users/@me`);
  }

  /** The commands that this person may use in a channel. */
  commandIndex(channel: Channel): Promise<CommandIndex> {
    return this.call('GET', `/channels/${channel.id}/application-command-index`);
  }

  async setLanguage(locale: string): Promise<void> {
    await this.call('PATCH', '/users/@me/settings', { locale });
  }

  async interact(payload: object, files: readonly File[] = []): Promise<void> {
    await this.call('POST', '/interactions', payload, files);
  }

  private async call<T>(method: string, path: string, body?: object, files: readonly File[] = []): Promise<T> {
    const headers: Record<string, string> = { authorization: this.token };
    if (body && files.length === 0) headers['content-type'] = 'application/json';
    let response: Response;
    try {
      response = await this.send(`/api/v10${path}`, { method, headers, body: body && (files.length ? form(body, files) : JSON.stringify(body)) });
    } catch {
      throw new RestError(0, 0, 'The rehearsal server did not answer.');
    }
    const text = await response.text();
    const parsed = parse(text);
    if (response.ok) return parsed as T;
    const code = (parsed as { code?: number } | undefined)?.code ?? 0;
    throw new RestError(response.status, code, errorSentence(response.status, parsed));
  }
}

/** A body with files, as Discord takes it: the JSON in one part, each file in one of its own. */
function form(body: object, files: readonly File[]): FormData {
  const parts = new FormData();
  parts.append('payload_json', JSON.stringify(body));
  files.forEach((file, at) => parts.append(`files[${at}]`, file, file.name));
  return parts;
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
