// Discord's own shapes, as far as the page reads them. The types come from
// discord-api-types and cost nothing at run time; the numbers are repeated here
// because importing its enums would bundle all of them.
import type {
  APIAttachment,
  APIEmbed,
  APIGuildMember,
  APIGuildScheduledEvent,
  APIInteractionGuildMember,
  APIMessage,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

export type Attachment = APIAttachment;
export type Embed = APIEmbed;
export type Member = (APIGuildMember | APIInteractionGuildMember) & { user: APIUser };
export type Role = APIRole;
export type User = APIUser;

/** A guild's event, with what it tells this person alone: whether they are interested. */
export type ScheduledEvent = APIGuildScheduledEvent & { user_rsvp?: object | null };

/** A channel of any kind: Discord's union is flattened, a reader asks what is there. */
export interface Channel {
  id: string;
  type: number;
  guild_id?: string;
  name?: string | null;
  topic?: string | null;
  position?: number;
  /** A thread's channel, or a channel's category. */
  parent_id?: string | null;
  last_message_id?: string | null;
  permission_overwrites?: Overwrite[];
  /** The others in a direct message. */
  recipients?: User[];
  owner_id?: string;
  message_count?: number;
  thread_metadata?: { archived: boolean; archive_timestamp?: string; locked?: boolean };
}

/** What a channel allows or denies one role (0) or member (1) beyond their permissions. */
export interface Overwrite {
  id: string;
  type: number;
  allow: string;
  deny: string;
}

/** A command's option of any type, subcommands included: Discord's union, flattened. */
export interface CommandOption {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: Choice[];
  options?: CommandOption[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  channel_types?: number[];
}

/** A message as REST and the gateway give it; `components` is narrowed by who renders it. */
export type Message = Omit<
  APIMessage,
  'components' | 'interaction' | 'interaction_metadata' | 'type' | 'flags' | 'thread' | 'referenced_message' | 'reactions'
> & {
  type: number;
  flags?: number;
  components?: Component[];
  thread?: Channel;
  reactions?: { emoji: Emoji; count: number; me: boolean }[];
  referenced_message?: Message | null;
  guild_id?: string;
  interaction?: { name: string; user: User };
  interaction_metadata?: { name?: string; user: User };
};

/** An autocompletion result, or an option's fixed choice. */
export interface Choice {
  name: string;
  name_localizations?: Record<string, string> | null;
  value: string | number;
}

/** One entry of a string select, radio group or checkbox group. */
export interface SelectOption {
  label: string;
  value: string;
  description?: string;
  default?: boolean;
  emoji?: Emoji | null;
}

export interface Emoji {
  id?: string | null;
  name?: string | null;
}

/** A picture or file of a component, as the server has it. */
export interface Media {
  url: string;
  width?: number | null;
  height?: number | null;
}

/**
 * Any component, of a message or of a modal. Discord's union of some twenty
 * shapes is flattened: a renderer switches on `type` and reads what that has.
 */
export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  label?: string;
  description?: string | null;
  content?: string;
  style?: number;
  url?: string;
  emoji?: Emoji | null;
  disabled?: boolean;
  placeholder?: string;
  options?: SelectOption[];
  default_values?: { id: string; type: string }[];
  channel_types?: number[];
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  /** Whether a checkbox is ticked to begin with. */
  default?: boolean;
  accent_color?: number | null;
  spoiler?: boolean;
  divider?: boolean;
  /** A separator's: 1 is small, 2 large. */
  spacing?: number;
  items?: { media: Media; description?: string | null; spoiler?: boolean }[];
  media?: Media;
  file?: Media;
  name?: string;
  size?: number;
}

export interface Command {
  id: string;
  application_id: string;
  version: string;
  type?: number;
  name: string;
  description: string;
  options?: CommandOption[];
}

export interface CommandIndex {
  applications?: { id: string; name: string }[];
  application_commands: Command[];
}

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
} as const;

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export const CommandType = { Chat: 1, User: 2, Message: 3 } as const;

export const ChannelType = {
  Text: 0,
  DM: 1,
  Voice: 2,
  GroupDM: 3,
  Category: 4,
  Announcement: 5,
  AnnouncementThread: 10,
  PublicThread: 11,
  PrivateThread: 12,
  Stage: 13,
  Forum: 15,
} as const;

export const ButtonStyle = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5, Premium: 6 } as const;

export const MessageFlag = { HasThread: 32, Ephemeral: 64, Loading: 128, ComponentsV2: 32768 } as const;

export const MessageKind = {
  Default: 0,
  Pin: 6,
  Join: 7,
  ThreadCreated: 18,
  Reply: 19,
  ChatInputCommand: 20,
  ThreadStarter: 21,
  ContextMenuCommand: 23,
} as const;

/** Whether messages of this kind are somebody's own words. */
export function isSaid(type: number): boolean {
  return type === MessageKind.Default || type === MessageKind.Reply;
}

export const InteractionType = { Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const;

/** A direct message, of two or of a group: outside of any guild. */
export function isDirect({ type }: Channel): boolean {
  return type === ChannelType.DM || type === ChannelType.GroupDM;
}

export function isThread({ type }: Channel): boolean {
  return type === ChannelType.AnnouncementThread || type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
}

/** Milliseconds since 1970 at which Discord's snowflakes begin. */
const EPOCH = 1_420_070_400_000n;

let lastNonce = 0n;

/** A nonce as Discord's client makes them: a snowflake of now, larger at every call. */
export function nonce(now: number = Date.now()): string {
  const fresh = (BigInt(now) - EPOCH) << 22n;
  lastNonce = fresh > lastNonce ? fresh : lastNonce + 1n;
  return lastNonce.toString();
}

/** Orders snowflakes by age: they are numbers too large for a double. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
