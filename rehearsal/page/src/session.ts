// One seat's session: its line to the gateway, its requests, and the acts that
// the page offers. Everything drawn calls the acts; nothing drawn calls REST.
import { MessageFlag, nonce } from './discord.ts';
import type { Message } from './discord.ts';
import { applyEvent, noteUsers } from './events.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { ownSuggestions } from './commandline/options.ts';
import type { Entities } from './commandline/line.ts';
import { Rest } from './rest.ts';
import { channelsInOrder, history, putPage, removeMessages } from './store.ts';
import type { Store } from './store.ts';
import type { Seat } from './world.ts';

export class Session {
  readonly interactions: Interactions;
  readonly entities: Entities;
  private readonly rest: Rest;
  private gateway: Gateway | undefined;
  private closed = false;

  constructor(
    private readonly store: Store,
    readonly seat: Seat,
    private readonly wanted: { channel?: string },
    private readonly onRefused: (code: number) => void,
  ) {
    this.rest = new Rest(seat.token);
    this.interactions = new Interactions(store, this.rest, () => this.gateway?.sessionId);
    this.entities = (option) => ownSuggestions(option, store.state);
  }

  async open(): Promise<void> {
    for (let pause = 500; !this.closed; pause = Math.min(pause * 2, 10_000)) {
      try {
        return this.connect(await this.rest.gatewayUrl());
      } catch {
        this.store.update((state) => (state.line = { kind: 'reconnecting' }));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  close(): void {
    this.closed = true;
    this.gateway?.stop();
  }

  hurry(): void {
    this.gateway?.hurry();
  }

  private connect(url: string): void {
    if (this.closed) return;
    this.gateway = new Gateway({
      url,
      token: this.seat.token,
      onDispatch: (name, data) => this.dispatched(name, data),
      onState: (line) => {
        this.store.update((state) => (state.line = line));
        if (line.kind === 'refused') this.onRefused(line.code);
      },
    });
    this.gateway.start();
  }

  private dispatched(name: string, data: unknown): void {
    this.store.update((state) => applyEvent(state, name, data));
    this.interactions.handle(name, data);
    if (name === 'GUILD_CREATE' || name === 'CHANNEL_CREATE' || name === 'CHANNEL_DELETE') this.settleChannel();
  }

  /** Shows the wanted channel, or the first, once it is there. */
  private settleChannel(): void {
    const { state } = this.store;
    if (!state.guild) return;
    const kept = state.channelId && state.channels.has(state.channelId) ? state.channelId : undefined;
    const all = channelsInOrder(state);
    const wanted = all.find(({ name }) => name === this.wanted.channel);
    const first = all.find(({ type }) => type === 0);
    const id = kept ?? wanted?.id ?? first?.id;
    if (id) this.show(id);
  }

  /** Makes a channel the one that is read. */
  show(channelId: string): void {
    const { state } = this.store;
    const channel = state.channels.get(channelId);
    if (!channel) return;
    if (channel.name) this.wanted.channel = channel.name;
    this.store.update(() => {
      state.channelId = channelId;
      state.unread.delete(channelId);
    });
    const kept = history(state, channelId);
    if (!kept.loaded && !kept.loading) void this.load(channelId, false);
    if (!state.commandsLoaded) void this.loadCommands();
  }

  loadOlder(channelId: string): Promise<void> {
    return this.load(channelId, true);
  }

  private async load(channelId: string, older: boolean): Promise<void> {
    const kept = history(this.store.state, channelId);
    if (kept.loading) return;
    const before = older ? kept.messages[0]?.id : undefined;
    this.store.update(() => {
      kept.loading = true;
      delete kept.error;
    });
    try {
      const page = await this.rest.messages(channelId, before);
      this.store.update((state) => {
        for (const message of page) noteUsers(state, message);
        putPage(state, channelId, page, older);
        kept.loaded = true;
      });
    } catch (reason) {
      this.store.update(() => (kept.error = (reason as Error).message));
    } finally {
      this.store.update(() => (kept.loading = false));
    }
  }

  /** Reads anew which commands this person may use in the channel that is shown. */
  async loadCommands(): Promise<void> {
    const { state } = this.store;
    const channel = state.channelId ? state.channels.get(state.channelId) : undefined;
    if (!channel) return;
    try {
      const index = await this.rest.commandIndex(channel);
      this.store.update(() => {
        state.commands = index.application_commands;
        state.commandsLoaded = true;
      });
    } catch {
      // The commands known so far still stand; the picker asks again when it opens.
    }
  }

  /** Posts a message; it is shown when the gateway tells of it. Rejects with a sentence. */
  async send(channelId: string, content: string): Promise<void> {
    await this.rest.sendMessage(channelId, content, nonce());
  }

  /** Sets the person's language; the gateway tells of it, to all tabs. */
  async setLanguage(locale: string): Promise<void> {
    try {
      await this.rest.setLanguage(locale);
      await this.loadCommands();
    } catch {
      this.store.update(() => {}); // it stays as it was, and so does what is shown
    }
  }

  /** Takes a private reply off the screen. Nobody else ever had it. */
  dismiss(message: Message): void {
    if (((message.flags ?? 0) & MessageFlag.Ephemeral) === 0) return;
    this.store.update((state) => removeMessages(state, message.channel_id, [message.id]));
  }
}
