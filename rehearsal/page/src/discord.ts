// Discord's own shapes, as far as the page reads them. The types come from
// discord-api-types and cost nothing at run time; the numbers are repeated here
// because importing its enums would bundle all of them.
import type {
  APIApplicationCommandOption,
  APIAttachment,
  APIChannel,
  APIEmbed,
  APIGuildMember,
  APIInteractionGuildMember,
  APIMessage,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

export type Attachment = APIAttachment;
export type Channel = APIChannel & { name?: string | null; topic?: string | null; position?: number };
export type CommandOption = APIApplicationCommandOption & {
  required?: boolean;
  autocomplete?: boolean;
  choices?: Choice[];
  options?: CommandOption[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  channel_types?: number[];
};
export type Embed = APIEmbed;
export type Member = (APIGuildMember | APIInteractionGuildMember) & { user: APIUser };
export type Role = APIRole;
export type User = APIUser;

/** A message as REST and the gateway give it; `components` is narrowed by who renders it. */
export type Message = Omit<APIMessage, 'components' | 'interaction' | 'interaction_metadata'> & {
  components?: Component[];
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
  emoji?: { id?: string | null; name?: string | null };
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
  accent_color?: number | null;
  spoiler?: boolean;
  divider?: boolean;
  items?: { media: { url: string }; description?: string | null }[];
  media?: { url: string };
  file?: { url: string };
  name?: string;
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

export const ChannelType = { Text: 0, DM: 1, Voice: 2, GroupDM: 3, Category: 4, Announcement: 5 } as const;

export const ButtonStyle = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5, Premium: 6 } as const;

export const MessageFlag = { Ephemeral: 64, Loading: 128, ComponentsV2: 32768 } as const;

export const MessageKind = { Default: 0, Reply: 19, ChatInputCommand: 20, ContextMenuCommand: 23 } as const;

export const InteractionType = { Command: 2, Component: 3, Autocomplete: 4, ModalSubmit: 5 } as const;

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
