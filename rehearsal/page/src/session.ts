// One seat's session: its line to the gateway, what is read of it, and the acts
// that the page offers. Everything drawn calls the acts; nothing drawn calls REST.
import { Agenda } from './agenda.ts';
import { hasThreads } from './channels.ts';
import { MessageKind } from './discord.ts';
import type { Message } from './discord.ts';
import { applyEvent, noteUsers, TYPING } from './events.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { ownSuggestions } from './commandline/options.ts';
import type { Entities } from './commandline/line.ts';
import { ReadMarks } from './readmarks.ts';
import { Rest } from './rest.ts';
import { channelByKey, channelKey } from './route.ts';
import { channelsInOrder, history, newestId, nothingYet, putPage } from './store.ts';
import type { Panel, Store } from './store.ts';
import { Talk } from './talk.ts';
import type { Seat } from './world.ts';

export class Session {
  readonly interactions: Interactions;
  readonly talk: Talk;
  readonly agenda: Agenda;
  readonly entities: Entities;
  private readonly rest: Rest;
  private readonly marks: ReadMarks;
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
    this.talk = new Talk(store, this.rest);
    this.agenda = new Agenda(store, this.rest);
    this.marks = new ReadMarks(globalThis.localStorage, seat.user.id);
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

  private dispatched(name: string, data: any): void {
    this.store.update((state) => applyEvent(state, name, data));
    this.interactions.handle(name, data);
    const { state } = this.store;
    switch (name) {
      case 'READY':
        return this.markUnread();
      case 'GUILD_CREATE':
        this.markUnread();
        this.settleChannel();
        return void this.agenda.load();
      case 'GUILD_SCHEDULED_EVENT_USER_ADD':
      case 'GUILD_SCHEDULED_EVENT_USER_REMOVE':
        // How many are interested is told to whoever asks.
        return void (state.panel === 'events' && this.agenda.load());
      case 'CHANNEL_CREATE':
      case 'CHANNEL_DELETE':
        return this.settleChannel();
      case 'THREAD_DELETE':
        this.settleChannel();
        return void (state.panel === 'threads' && state.channelId === data.parent_id && this.loadPanel());
      case 'THREAD_UPDATE':
        return void (state.panel === 'threads' && state.channelId === data.parent_id && this.loadPanel());
      case 'CHANNEL_PINS_UPDATE':
        return void (state.panel === 'pins' && state.channelId === data.channel_id && this.loadPanel());
      case 'MESSAGE_CREATE':
        return this.noteRead((data as Message).channel_id);
      case 'TYPING_START':
        // Drawn anew when the sign has run out.
        setTimeout(() => this.store.update(() => {}), TYPING + 100);
    }
  }

  /** What came while nobody sat here is new, too. */
  private markUnread(): void {
    this.store.update((state) => {
      for (const channel of state.channels.values()) {
        if (channel.id === state.channelId || state.unread.has(channel.id) || !this.marks.isUnread(channel)) continue;
        state.unread.set(channel.id, { from: this.marks.last(channel.id), mentions: 0 });
      }
    });
  }

  private noteRead(channelId: string): void {
    const { state } = this.store;
    if (channelId !== state.channelId) return;
    const newest = newestId(state, channelId);
    if (newest) this.marks.read(channelId, newest);
  }

  /** Shows the wanted channel, or the first, once it is there. */
  private settleChannel(): void {
    const { state } = this.store;
    if (!state.guild) return;
    const kept = state.channelId && state.channels.has(state.channelId) ? state.channelId : undefined;
    const wanted = this.wanted.channel === undefined ? undefined : channelByKey(state, this.wanted.channel)?.id;
    const first = channelsInOrder(state).find(({ type }) => type === 0)?.id;
    const id = kept ?? wanted ?? first;
    if (id) this.show(id);
  }

  /** Makes a channel the one that is read. */
  show(channelId: string): void {
    const { state } = this.store;
    const channel = state.channels.get(channelId);
    if (!channel) return;
    this.wanted.channel = channelKey(channel);
    const moved = channelId !== state.channelId;
    this.store.update(() => {
      if (moved) {
        state.newFrom = state.unread.get(channelId)?.from;
        state.editing = undefined;
      }
      state.channelId = channelId;
      state.unread.delete(channelId);
    });
    this.noteRead(channelId);
    const kept = history(state, channelId);
    if (!kept.loaded && !kept.loading) void this.load(channelId, false);
    this.loadPanel();
    // What one may use differs from channel to channel.
    if (moved || !state.commandsLoaded) void this.loadCommands();
  }

  /** Opens what stands beside the messages, or closes it. */
  showPanel(panel: Panel | undefined): void {
    const { state } = this.store;
    this.store.update(() => (state.panel = panel));
    this.loadPanel();
    if (panel === 'events') void this.agenda.load();
  }

  /** Reads what the panel shows of the channel. */
  private loadPanel(): void {
    const { panel, channels, channelId = '' } = this.store.state;
    const channel = channels.get(channelId);
    if (panel === 'pins' && channel) void this.talk.loadPins(channelId);
    if (panel === 'threads' && channel && hasThreads(channel)) void this.talk.loadArchive(channel);
  }

  /** Does something, and says so where everybody sees it when it was refused. */
  async attempt(act: Promise<unknown>): Promise<void> {
    try {
      await act;
    } catch (reason) {
      this.store.update((state) => (state.notice = (reason as Error).message));
    }
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
      kept.meanwhile = nothingYet();
      delete kept.error;
    });
    try {
      const page = await this.rest.messages(channelId, before);
      await Promise.all(page.map((message) => this.findStarter(message)));
      this.store.update((state) => {
        for (const message of page) noteUsers(state, message);
        putPage(state, channelId, page, older);
        kept.loaded = true;
      });
      this.noteRead(channelId);
    } catch (reason) {
      this.store.update(() => (kept.error = (reason as Error).message));
    } finally {
      this.store.update(() => {
        kept.loading = false;
        delete kept.meanwhile;
      });
    }
  }

  /** A thread's first entry may only name the message that it began at. */
  private async findStarter(message: Message): Promise<void> {
    const { channel_id: channelId, message_id: id } = message.message_reference ?? {};
    if (message.type !== MessageKind.ThreadStarter || message.referenced_message || !channelId || !id) return;
    // It may have been deleted since.
    message.referenced_message = await this.rest.message(channelId, id).catch(() => null);
  }

  /** Reads anew which commands this person may use in the channel that is shown. */
  async loadCommands(): Promise<void> {
    const { state } = this.store;
    const channel = state.channelId ? state.channels.get(state.channelId) : undefined;
    if (!channel) return;
    try {
      const index = await this.rest.commandIndex(channel);
      if (state.channelId !== channel.id) return;
      this.store.update(() => {
        state.commands = index.application_commands;
        state.commandsLoaded = true;
      });
    } catch {
      // The commands known so far still stand; the picker asks again when it opens.
    }
  }

  /** Sets the person's language; the gateway tells of it, to all tabs. */
  async setLanguage(locale: string): Promise<void> {
    try {
      await this.rest.setLanguage(locale);
      await this.loadCommands();
    } catch (reason) {
      this.store.update((state) => (state.notice = (reason as Error).message));
    }
  }
}
