// What a person does with an application, as Discord's own client does it:
// POST /interactions with a nonce, and the answer over the gateway.
import { CommandType, compareIds, InteractionType, nonce } from './discord.ts';
import type { Choice, Command, Component, Message } from './discord.ts';
import { commandData, lineFiles } from './commandline/line.ts';
import type { Entities, Line } from './commandline/line.ts';
import type { Suggestion } from './commandline/options.ts';
import { filledComponents, filledFiles, type Filled } from './forms.ts';
import type { Rest } from './rest.ts';
import type { OpenModal, Pending, State, Store } from './store.ts';

/** What the person reads when the three seconds passed without an answer. */
export const NO_RESPONSE = 'The application did not respond';
const NOT_CONNECTED = 'Not connected to the rehearsal server. Try again in a moment.';
const LINE_LOST = 'The connection was lost before an answer came. Look whether it was done before you try again.';

/** The server says after three seconds that nobody answered; this is for when even that is lost. */
const GIVE_UP = 20_000;

interface Waiting {
  resolve: (choices: Suggestion[]) => void;
  reject: (reason: Error) => void;
}

export class Interactions {
  private readonly choices = new Map<string, Waiting>();

  constructor(
    private readonly store: Store,
    private readonly rest: Rest,
    private readonly session: () => string | undefined,
  ) {}

  /** Sends a filled command. What was typed stays with it, in case it fails. */
  command(line: Line, channelId: string, entities: Entities): void {
    const { command, name } = line.leaf;
    this.send(
      { nonce: nonce(), channelId, from: { command: name, line } },
      { type: InteractionType.Command, application_id: command.application_id, data: commandData(line, entities) },
      lineFiles(line),
    );
  }

  /** Uses a command of the context menu on a message or a member. */
  contextCommand({ id, name, version, type, application_id }: Command, targetId: string, channelId: string): void {
    const data = { id, name, version, type: type ?? CommandType.Message, target_id: targetId, options: [], attachments: [] };
    this.send({ nonce: nonce(), channelId, from: { command: name } }, { type: InteractionType.Command, application_id, data });
  }

  /** Presses a button or picks in a select. A second press waits until the first is answered. */
  component(message: Message, component: Component, values?: readonly string[]): void {
    const customId = component.custom_id;
    if (customId === undefined || this.isBusy(message.id, customId)) return;
    const channelId = message.channel_id;
    this.forgetFailures(message.id);
    this.send(
      { nonce: nonce(), channelId, from: { messageId: message.id, customId } },
      {
        type: InteractionType.Component,
        application_id: message.application_id ?? message.author.id,
        message_id: message.id,
        message_flags: message.flags ?? 0,
        data: { component_type: component.type, custom_id: customId, ...(values && { values }) },
      },
    );
  }

  submit(modal: OpenModal, filled: Filled): void {
    const own = nonce();
    const files = filledFiles(modal.components, filled);
    this.store.update(() => {
      modal.submitting = own;
      delete modal.error;
    });
    this.send(
      { nonce: own, channelId: modal.channelId, from: { modal: modal.id } },
      {
        type: InteractionType.ModalSubmit,
        application_id: modal.applicationId,
        data: {
          id: modal.id,
          custom_id: modal.customId,
          components: filledComponents(modal.components, filled),
          attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
        },
      },
      files,
    );
  }

  /** Asks the application for an option's choices as typed so far. */
  autocomplete(line: Line, at: number, channelId: string, entities: Entities): Promise<Suggestion[]> {
    const own = nonce();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(own, new Error(NO_RESPONSE)), GIVE_UP);
      this.choices.set(own, {
        resolve: (found) => (clearTimeout(timer), resolve(found)),
        reject: (reason) => (clearTimeout(timer), reject(reason)),
      });
      this.post(
        { nonce: own, channelId },
        {
          type: InteractionType.Autocomplete,
          application_id: line.leaf.command.application_id,
          data: commandData(line, entities, at),
        },
      ).catch((reason: Error) => this.settle(own, reason));
    });
  }

  /** Takes the gateway's events that concern interactions. */
  handle(name: string, data: any): void {
    switch (name) {
      case 'READY':
        return this.failAll(LINE_LOST);
      case 'INTERACTION_SUCCESS':
        return this.done(data.nonce);
      case 'INTERACTION_FAILURE':
        this.settle(data.nonce, new Error(NO_RESPONSE));
        return this.fail(data.nonce, NO_RESPONSE);
      case 'INTERACTION_MODAL_CREATE':
        return this.open(data);
      case 'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE':
        return this.settle(data.nonce, (data.choices as Choice[]).map(({ name, value }) => ({ name, value })));
    }
  }

  dismiss(own: string): void {
    this.store.update((state) => state.pending.delete(own));
  }

  private isBusy(messageId: string, customId: string): boolean {
    const found = pendingOf(this.store.state, messageId);
    return found.some(({ from, failed }) => !failed && 'customId' in from && from.customId === customId);
  }

  private forgetFailures(messageId: string): void {
    for (const { nonce: own, failed } of pendingOf(this.store.state, messageId)) if (failed) this.dismiss(own);
  }

  private send(pending: Pending, payload: object, files: readonly File[] = []): void {
    this.store.update((state) => state.pending.set(pending.nonce, pending));
    setTimeout(() => this.fail(pending.nonce, NO_RESPONSE), GIVE_UP);
    this.post(pending, payload, files).catch((reason: Error) => this.fail(pending.nonce, reason.message));
  }

  private async post(
    { nonce: own, channelId }: { nonce: string; channelId: string },
    payload: object,
    files: readonly File[] = [],
  ): Promise<void> {
    const sessionId = this.session();
    if (sessionId === undefined) throw new Error(NOT_CONNECTED);
    const { channels, guild } = this.store.state;
    const channel = channels.get(channelId);
    const inGuild = channel?.guild_id && guild ? { guild_id: guild.id } : {};
    await this.rest.interact({ ...payload, ...inGuild, channel_id: channelId, session_id: sessionId, nonce: own }, files);
  }

  private settle(own: string, outcome: Suggestion[] | Error): void {
    const waiting = this.choices.get(own);
    this.choices.delete(own);
    if (outcome instanceof Error) waiting?.reject(outcome);
    else waiting?.resolve(outcome);
  }

  private done(own: string): void {
    this.store.update((state) => {
      state.pending.delete(own);
      if (state.modal?.submitting === own) state.modal = undefined;
    });
  }

  private fail(own: string, why: string): void {
    const pending = this.store.state.pending.get(own);
    if (!pending || pending.failed) return;
    this.store.update((state) => {
      if ('modal' in pending.from) state.pending.delete(own);
      else pending.failed = why;
      if (state.modal?.submitting === own) {
        delete state.modal.submitting;
        state.modal.error = why;
      }
    });
  }

  private failAll(why: string): void {
    for (const own of [...this.store.state.pending.keys()]) this.fail(own, why);
    for (const own of [...this.choices.keys()]) this.settle(own, new Error(why));
  }

  private open(data: any): void {
    this.done(data.nonce);
    this.store.update((state) => {
      state.modal = {
        id: data.id,
        customId: data.custom_id,
        title: data.title,
        channelId: data.channel_id ?? state.channelId,
        applicationId: data.application?.id ?? data.application_id ?? state.applicationId,
        components: data.components,
      };
    });
  }
}

/** The interactions with one message's components that are under way or failed. */
export function pendingOf(state: State, messageId: string): Pending[] {
  return [...state.pending.values()].filter(({ from }) => 'messageId' in from && from.messageId === messageId);
}

/** The commands sent in a channel that are under way or failed, oldest first. */
export function pendingCommands(state: State, channelId: string): Pending[] {
  return [...state.pending.values()]
    .filter((pending) => pending.channelId === channelId && 'command' in pending.from)
    .sort((a, b) => compareIds(a.nonce, b.nonce));
}
