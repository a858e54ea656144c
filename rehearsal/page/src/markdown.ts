// Discord's markdown as a tree of a closed set of nodes. The parser is a
// library's; lists, which it leaves out, are added here, and whatever it does
// that would leave the machine (custom emoji) becomes text.
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { isLink } from './addresses.ts';
import { formatTimestamp } from './timestamps.ts';

export type Node =
  | { type: 'text'; text: string }
  | { type: 'br' }
  | { type: 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler' | 'quote' | 'subtext'; children: Node[] }
  | { type: 'heading'; level: number; children: Node[] }
  | { type: 'list'; ordered: boolean; start: number; items: Node[][] }
  | { type: 'code'; text: string }
  | { type: 'codeBlock'; text: string; language: string }
  | { type: 'link'; url: string; children: Node[] }
  | { type: 'user' | 'role' | 'channel'; id: string }
  | { type: 'everyone' | 'here' }
  | { type: 'timestamp'; at: Date; style: string | undefined }
  | { type: 'command'; name: string; id: string };

interface Raw {
  type: string;
  content?: string | Raw[];
  [key: string]: any;
}

/** A list goes on with the same kind of bullet, or with whatever is indented. */
const listOf = (bullet: string) =>
  new RegExp(`^( *)(${bullet}) +[^\\n]*(?:\\n *(?:${bullet}) +[^\\n]*|\\n {2,}[^\\n]+)*(?:\\n|$)`);
const LISTS = [listOf('[-*]'), listOf('\\d{1,9}\\.')];
const ITEM = /^( *)([-*]|\d{1,9}\.) +([^]*)$/;
/** Deeper nesting is drawn at this depth: text from people must not exhaust the stack. */
const MAX_DEPTH = 8;

const list = {
  order: rulesExtended.heading!.order - 0.25,
  match(source: string, state: { prevCapture?: string[] | null; listDepth?: number }) {
    const before = state.prevCapture?.[0];
    const atLineStart = before === undefined || before.endsWith('\n');
    if (!atLineStart || (state.listDepth ?? 0) >= MAX_DEPTH) return null;
    return LISTS.map((each) => each.exec(source)).find(Boolean) ?? null;
  },
  parse(capture: string[], parse: (source: string, state: object) => Raw[], state: { listDepth?: number }) {
    const [whole, indent, bullet] = capture as [string, string, string];
    const items: string[] = [];
    for (const line of whole.replace(/\n$/, '').split('\n')) {
      const item = ITEM.exec(line);
      if (item && item[1]!.length <= indent.length) items.push(item[3]!);
      else items.push(`${items.pop() ?? ''}\n${line}`);
    }
    const inner = { ...state, prevCapture: null, listDepth: (state.listDepth ?? 0) + 1 };
    return {
      ordered: bullet !== '-' && bullet !== '*',
      start: Number.parseInt(bullet, 10) || 1,
      items: items.map((item) => parse(item, { ...inner })),
    };
  },
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list: list as never });

/** Parses what a person or a bot wrote. Any string gives a tree; none throws. */
export function parseMarkdown(source: string): Node[] {
  if (source === '') return [];
  try {
    return merge(convertAll(parser(source, { inline: true }) as Raw[]));
  } catch {
    // Pathological nesting overflows the parser: the bare text still says it.
    return [{ type: 'text', text: source }];
  }
}

function convertAll(nodes: string | Raw[] | undefined): Node[] {
  if (nodes === undefined) return [];
  if (typeof nodes === 'string') return [{ type: 'text', text: nodes }];
  return nodes.map(convert);
}

const SAME = new Set(['strong', 'em', 'underline', 'strikethrough', 'spoiler', 'subtext']);

function convert(node: Raw): Node {
  const children = () => merge(convertAll(node.content));
  if (SAME.has(node.type)) return { type: node.type as 'strong', children: children() };
  switch (node.type) {
    case 'br':
    case 'newline':
      return { type: 'br' };
    case 'heading':
      return { type: 'heading', level: Math.min(3, Number(node.level)), children: children() };
    case 'blockQuote':
      return { type: 'quote', children: children() };
    case 'list':
      return {
        type: 'list',
        ordered: Boolean(node.ordered),
        start: Number(node.start),
        items: (node.items as Raw[][]).map((item) => merge(convertAll(item))),
      };
    case 'inlineCode':
      return { type: 'code', text: String(node.content) };
    case 'codeBlock':
      return { type: 'codeBlock', text: String(node.content), language: String(node.lang ?? '') };
    case 'link':
    case 'url':
    case 'autolink':
      return link(String(node.target), children());
    case 'user':
    case 'role':
    case 'channel':
      return { type: node.type, id: String(node.id) };
    case 'everyone':
    case 'here':
      return { type: node.type };
    case 'timestamp':
      return { type: 'timestamp', at: new Date(Number(node.timestamp) * 1000), style: node.format as string | undefined };
    case 'slashCommand':
      return { type: 'command', name: String(node.fullName), id: String(node.id) };
    case 'emoji':
      return { type: 'text', text: `:${node.name}:` };
    case 'twemoji':
      return { type: 'text', text: String(node.name) };
    case 'guildNavigation':
      return { type: 'text', text: `<id:${node.navigation}>` };
  }
  return typeof node.content === 'string'
    ? { type: 'text', text: node.content }
    : { type: 'text', text: '' };
}

/** What may not be a link stays text as it was written. */
function link(url: string, children: Node[]): Node {
  if (isLink(url)) return { type: 'link', url, children };
  const label = plain(children);
  return { type: 'text', text: label === url ? label : `[${label}](${url})` };
}

function merge(nodes: Node[]): Node[] {
  const merged: Node[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    // A block ends its line by itself.
    if (node.type === 'br' && (last?.type === 'codeBlock' || last?.type === 'quote')) continue;
    if (node.type === 'text' && last?.type === 'text') merged[merged.length - 1] = { type: 'text', text: last.text + node.text };
    else if (node.type !== 'text' || node.text !== '') merged.push(node);
  }
  return merged;
}

/** The tree's bare words, for names and labels; what stands on a line of its own still does. */
export function plain(nodes: readonly Node[]): string {
  return nodes.map(words).join('').replace(/\n+/g, '\n').trim();
}

const OWN_LINE = new Set<Node['type']>(['heading', 'subtext', 'quote', 'codeBlock']);

function words(node: Node): string {
  if (node.type === 'br') return '\n';
  if (node.type === 'list') return `\n${node.items.map(plain).join('\n')}\n`;
  // Bare words do not tick, so a relative time is told as a date.
  if (node.type === 'timestamp') return formatTimestamp(node.at, node.style === 'R' ? 'f' : node.style, node.at);
  const inner = 'text' in node ? node.text : 'children' in node ? node.children.map(words).join('') : '';
  return OWN_LINE.has(node.type) ? `\n${inner}\n` : inner;
}
