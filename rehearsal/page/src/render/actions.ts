// What can be done with a message or a member: the one place that decides it,
// for the tools on a message, its menu, its keys and the lists of people.
import { CommandType, isDirect, isSaid, isThread, MessageFlag, MessageKind } from '../discord.ts';
import type { Channel, Message, User } from '../discord.ts';
import { parseMarkdown, plain } from '../markdown.ts';
import { memberName } from '../people.ts';
import { may, mayWrite, Permission } from '../permissions.ts';
import { QUICK } from '../reactions.ts';
import { isPrivate } from '../store.ts';
import type { Menu, MenuItem } from '../store.ts';
import type { Context } from './context.ts';

/** A message's acts by name; those that are not possible are missing. */
export interface MessageActions {
  reply?: () => void;
  thread?: { label: string; act: () => void };
  edit?: () => void;
  pin?: { label: string; act: () => void };
  remove?: () => void;
  dismiss?: () => void;
}

export function messageActions(context: Context, message: Message): MessageActions {
  const { state, session } = context;
  const channel = state.channels.get(message.channel_id);
  if (!channel) return {};
  if (isPrivate(message)) return { dismiss: () => session.talk.dismiss(message) };
  const own = message.author.id === state.me?.id;
  const said = isSaid(message.type);
  const answers = message.type === MessageKind.ChatInputCommand || message.type === MessageKind.ContextMenuCommand;
  const actions: MessageActions = {};
  if ((said || answers) && mayWrite(state, channel)) actions.reply = () => session.talk.reply(channel.id, message);
  const thread = threadAction(context, message, said || answers);
  if (thread) actions.thread = thread;
  if (own && said) actions.edit = () => session.talk.edit(message);
  if ((said || answers) && may(state, channel, Permission.PinMessages)) {
    const pinned = !message.pinned;
    actions.pin = { label: pinned ? 'Pin message' : 'Unpin message', act: () => void session.attempt(session.talk.pin(message, pinned)) };
  }
  if (own || (!isDirect(channel) && may(state, channel, Permission.ManageMessages))) actions.remove = () => askToRemove(context, message);
  return actions;
}

/** Opens the thread that began at a message, or begins one where that is possible. */
function threadAction(context: Context, message: Message, startable: boolean): MessageActions['thread'] {
  const { state } = context;
  const thread = threadOf(context, message);
  if (thread) return { label: 'Open thread', act: () => openThread(context, thread) };
  const channel = state.channels.get(message.channel_id)!;
  const possible = startable && !isDirect(channel) && !isThread(channel) && may(state, channel, Permission.CreatePublicThreads);
  return possible ? { label: 'Create thread', act: () => askToStart(context, message) } : undefined;
}

/** The thread that began at a message; it has the message's ID. */
export function threadOf({ state }: Context, message: Message): Channel | undefined {
  const known = state.channels.get(message.id);
  return known ?? (((message.flags ?? 0) & MessageFlag.HasThread) !== 0 ? message.thread : undefined);
}

/** Shows a thread, also one that is archived, of which the gateway does not tell. */
export function openThread({ session, acts }: Context, thread: Channel): void {
  session.talk.know(thread);
  acts.showChannel(thread.id);
}

function askToStart({ store, session, acts }: Context, message: Message): void {
  const words = plain(parseMarkdown(message.content)).replace(/\s+/g, ' ').trim();
  store.update((state) => {
    state.question = {
      title: 'Create thread',
      words: 'A thread is a side conversation, listed below its channel.',
      field: { label: 'Thread name', value: [...words].slice(0, 40).join(''), longest: 100 },
      button: 'Create thread',
      act: async (name) => acts.showChannel((await session.talk.startThread(message, name)).id),
    };
  });
}

function askToRemove({ store, session }: Context, message: Message): void {
  store.update((state) => {
    state.question = {
      title: 'Delete message',
      words: 'Are you sure you want to delete this message?',
      button: 'Delete',
      act: () => session.talk.remove(message),
    };
  });
}

export function openMessageMenu(context: Context, message: Message, at: Menu['at']): void {
  const { state, store, session } = context;
  const { reply, thread, edit, pin, remove, dismiss } = messageActions(context, message);
  const name = memberName(state, message.author);
  const first: (MenuItem | undefined)[] = [
    reply && { label: 'Reply', testId: 'menu-reply', act: reply },
    thread && { ...thread, testId: 'menu-thread' },
    edit && { label: 'Edit message', testId: 'menu-edit', act: edit },
    pin && { ...pin, testId: 'menu-pin' },
    message.content
      ? { label: 'Copy text', testId: 'menu-copy', act: () => void session.attempt(navigator.clipboard.writeText(message.content)) }
      : undefined,
    { label: `Profile of ${name}`, testId: 'menu-profile', act: () => openMemberMenu(context, message.author, at) },
  ];
  const last: (MenuItem | undefined)[] = [
    dismiss && { label: 'Dismiss message', testId: 'menu-dismiss', act: dismiss },
    remove && { label: 'Delete message', testId: 'menu-delete', danger: true, act: remove },
  ];
  const groups = [
    { items: present(first) },
    { title: 'React', items: reacts(context, message) },
    { title: 'Apps', items: isPrivate(message) ? [] : apps(context, CommandType.Message, message.id) },
    { items: present(last) },
  ];
  store.update(() => (state.menu = { label: `Message of ${name}`, groups, at }));
}

function reacts({ state, session }: Context, message: Message): MenuItem[] {
  const channel = state.channels.get(message.channel_id);
  if (!channel || isPrivate(message) || !may(state, channel, Permission.AddReactions)) return [];
  return QUICK.map(({ emoji, name }) => ({
    label: `React with ${name}`,
    sign: emoji,
    testId: `react-${name.replace(' ', '-')}`,
    act: () => void session.attempt(session.talk.react(message, { name: emoji }, true)),
  }));
}

export function openMemberMenu(context: Context, user: User, at: Menu['at']): void {
  const { state, store, session, acts } = context;
  const name = memberName(state, user);
  const own = user.id === state.me?.id;
  const direct: MenuItem = {
    label: 'Message',
    testId: 'menu-message',
    act: () => void session.attempt(session.talk.openDirect(user.id).then(({ id }) => acts.showChannel(id))),
  };
  const groups = [{ items: own ? [] : [direct] }, { title: 'Apps', items: apps(context, CommandType.User, user.id) }];
  store.update(() => (state.menu = { label: name, userId: user.id, groups, at }));
}

/** The application's own entries: its commands for messages or for users. */
function apps({ state, session }: Context, type: number, targetId: string): MenuItem[] {
  const { channelId } = state;
  if (!channelId) return [];
  return state.commands
    .filter((command) => command.type === type)
    .map((command) => ({
      label: command.name,
      testId: `app-${command.name.toLowerCase().replace(/\W+/g, '-')}`,
      act: () => session.interactions.contextCommand(command, targetId, channelId),
    }));
}

function present(items: readonly (MenuItem | undefined)[]): MenuItem[] {
  return items.filter((item): item is MenuItem => item !== undefined);
}
