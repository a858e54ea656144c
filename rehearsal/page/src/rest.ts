import type { Channel, CommandIndex, Message } from './discord.ts';

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

  sendMessage(channelId: string, content: string, nonce: string): Promise<Message> {
    return this.call('POST', `/channels/${channelId}/messages`, { content, nonce, tts: false });
  }

  /** The commands that this person may use in a channel. */
  commandIndex(channel: Channel): Promise<CommandIndex> {
    return this.call('GET', `/channels/${channel.id}/application-command-index`);
  }

  async setLanguage(locale: string): Promise<void> {
    await this.call('PATCH', '/users/@me/settings', { locale });
  }

  async interact(payload: object): Promise<void> {
    await this.call('POST', '/interactions', payload);
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const headers: Record<string, string> = { authorization: this.token };
    if (body) headers['content-type'] = 'application/json';
    let response: Response;
    try {
      response = await this.send(`/api/v10${path}`, { method, headers, body: body && JSON.stringify(body) });
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

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
