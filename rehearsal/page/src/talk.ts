// What a person does with messages and with each other: writing, replying,
// editing, pinning, threads, direct messages.
import { isSaid, MessageFlag, nonce } from './discord.ts';
import type { Channel, Emoji, Message } from './discord.ts';
import { may, Permission } from './permissions.ts';
import type { Rest } from './rest.ts';
import { history, removeMessages } from './store.ts';
import type { Store } from './store.ts';

/** A sign of typing holds ten seconds; it is repeated a little sooner. */
const TYPING_AGAIN = 8_000;

export class Talk {
  private typed = { channelId: '', at: 0 };

  constructor(
    private readonly store: Store,
    private readonly rest: Rest,
  ) {}

  /** Posts a message; it is shown when the gateway tells of it. Rejects with a sentence, and then nothing is lost. */
  async send(channelId: string, content: string, files: readonly File[] = []): Promise<void> {
    const reply = this.store.state.replies.get(channelId);
    await this.rest.sendMessage(channelId, {
      content,
      nonce: nonce(),
      files,
      ...(reply && { reply: { id: reply.message.id, ping: reply.ping } }),
    });
    this.typed.at = 0;
    if (reply) this.reply(channelId, undefined);
  }

  /** Chooses what the next message replies to; undefined for nothing. */
  reply(channelId: string, message: Message | undefined, ping = true): void {
    this.store.update(({ replies }) => {
      if (message) replies.set(channelId, { message, ping });
      else replies.delete(channelId);
    });
  }

  /** Begins to edit an own message, or leaves that. */
  edit(message: Message | undefined): void {
    this.store.update((state) => (state.editing = message?.id));
  }

  /** Begins to edit what this person said last in a channel, if it is still known. */
  editLast(channelId: string): boolean {
    const { state } = this.store;
    const last = history(state, channelId).messages.findLast(({ author, type }) => author.id === state.me?.id && isSaid(type));
    if (last) this.edit(last);
    return last !== undefined;
  }

  async saveEdit({ channel_id, id }: Message, content: string): Promise<void> {
    await this.rest.editMessage(channel_id, id, content);
    this.edit(undefined);
  }

  async remove({ channel_id, id }: Message): Promise<void> {
    await this.rest.deleteMessage(channel_id, id);
  }

  /** Takes a private reply off the screen. Nobody else ever had it. */
  dismiss(message: Message): void {
    if (((message.flags ?? 0) & MessageFlag.Ephemeral) === 0) return;
    this.store.update((state) => removeMessages(state, message.channel_id, [message.id]));
  }

  /** Tells the others that something is being typed, at most every few seconds. */
  typing(channelId: string): void {
    const now = Date.now();
    if (this.typed.channelId === channelId && now - this.typed.at < TYPING_AGAIN) return;
    this.typed = { channelId, at: now };
    // That it is not told is no loss.
    this.rest.typing(channelId).catch(() => {});
  }

  async pin({ channel_id, id }: Message, pinned: boolean): Promise<void> {
    await this.rest.pin(channel_id, id, pinned);
  }

  async react({ channel_id, id }: Message, emoji: Emoji, added: boolean): Promise<void> {
    await this.rest.react(channel_id, id, emoji, added);
  }

  async loadPins(channelId: string): Promise<void> {
    this.store.update(({ pins }) => pins.set(channelId, { messages: pins.get(channelId)?.messages ?? [], loading: true }));
    try {
      const messages = await this.rest.pins(channelId);
      this.store.update(({ pins }) => pins.set(channelId, { messages, loading: false }));
    } catch (reason) {
      this.store.update(({ pins }) => pins.set(channelId, { messages: [], loading: false, error: (reason as Error).message }));
    }
  }

  async loadArchive(channel: Channel): Promise<void> {
    const { state } = this.store;
    const before = state.archives.get(channel.id) ?? { threads: [], more: false };
    this.store.update(({ archives }) => archives.set(channel.id, { ...before, loading: true }));
    try {
      const read = await this.rest.archivedThreads(channel.id, may(state, channel, Permission.ManageThreads));
      this.store.update(({ archives }) => archives.set(channel.id, { ...read, loading: false }));
    } catch (reason) {
      this.store.update(({ archives }) => archives.set(channel.id, { threads: [], more: false, loading: false, error: (reason as Error).message }));
    }
  }

  /** Begins a thread at a message, and returns it. */
  startThread({ channel_id, id }: Message, name: string): Promise<Channel> {
    return this.known(this.rest.startThread(channel_id, id, name));
  }

  /** Finds or begins the direct message with somebody, and returns its channel. */
  openDirect(userId: string): Promise<Channel> {
    return this.known(this.rest.openDirect(userId));
  }

  /** The answer may come before the gateway tells of the channel. */
  private async known(asked: Promise<Channel>): Promise<Channel> {
    const channel = await asked;
    this.know(channel);
    return channel;
  }

  /** Takes note of a channel that the gateway has not told of, as it does not of archived threads. */
  know(channel: Channel): void {
    this.store.update((state) => {
      if (!state.channels.has(channel.id)) state.channels.set(channel.id, channel);
    });
  }
}
