import { OptionType } from '../discord.ts';
import type { Command, CommandOption } from '../discord.ts';

/** A command that can be called: a command without subcommands, or one of its subcommands. */
export interface Leaf {
  /** The words after the slash: `pledge log`. */
  name: string;
  description: string;
  command: Command;
  /** Group and subcommand, outermost first; empty for a bare command. */
  path: readonly CommandOption[];
  /** Required options first, as Discord demands of the command. */
  options: readonly CommandOption[];
}

/** All slash commands that can be called, by name. */
export function leaves(commands: readonly Command[]): Leaf[] {
  const found: Leaf[] = [];
  for (const command of commands) {
    if ((command.type ?? 1) !== 1) continue;
    collect(command, command, [command.name], [], found);
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function collect(
  command: Command,
  node: { description: string; options?: CommandOption[] },
  words: string[],
  path: CommandOption[],
  found: Leaf[],
): void {
  const options = node.options ?? [];
  const inner = options.filter(isSubcommand);
  if (inner.length === 0) {
    found.push({ name: words.join(' '), description: node.description, command, path, options });
    return;
  }
  for (const option of inner) collect(command, option, [...words, option.name], [...path, option], found);
}

function isSubcommand({ type }: CommandOption): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

/**
 * The commands that fit what was typed after the slash, best first: those whose
 * name begins with it, then those with a word that does, then those that contain
 * it, then those whose description does.
 */
export function filterLeaves(all: readonly Leaf[], typed: string): Leaf[] {
  const query = typed.trimStart().toLowerCase().replace(/\s+/g, ' ');
  if (query === '') return [...all];
  const rank = ({ name, description }: Leaf): number => {
    const at = name.toLowerCase().indexOf(query);
    if (at === 0) return 0;
    if (at > 0) return name[at - 1] === ' ' || name[at - 1] === '-' ? 1 : 2;
    return description.toLowerCase().includes(query) ? 3 : 4;
  };
  return all
    .map((leaf) => ({ leaf, rank: rank(leaf) }))
    .filter((entry) => entry.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ leaf }) => leaf);
}

/**
 * The command that typing has settled on: its whole name and a space are there,
 * and no other command's name goes on from it.
 */
export function settled(all: readonly Leaf[], typed: string): Leaf | undefined {
  if (!/\s$/.test(typed)) return undefined;
  const name = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (all.some((leaf) => leaf.name.startsWith(`${name} `))) return undefined;
  return all.find((leaf) => leaf.name === name);
}
