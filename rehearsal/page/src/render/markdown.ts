import { html, type TemplateResult } from 'lit';
import { parseMarkdown } from '../markdown.ts';
import type { Node } from '../markdown.ts';
import { channelName, colour, memberName, readable } from '../people.ts';
import { openMemberMenu } from './actions.ts';
import type { Context } from './context.ts';
import { placeOf } from './menu.ts';
import { timestamp } from './time.ts';

/** Renders Discord's markdown. Text only ever becomes text nodes, never markup. */
export function markdown(context: Context, source: string): unknown {
  return nodes(context, parseMarkdown(source));
}

function nodes(context: Context, list: readonly Node[]): unknown[] {
  return list.map((node) => render(context, node));
}

function render(context: Context, node: Node): unknown {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'br':
      return html`<br />`;
    case 'strong':
      return html`<strong>${nodes(context, node.children)}</strong>`;
    case 'em':
      return html`<em>${nodes(context, node.children)}</em>`;
    case 'underline':
      return html`<u>${nodes(context, node.children)}</u>`;
    case 'strikethrough':
      return html`<s>${nodes(context, node.children)}</s>`;
    case 'spoiler':
      return html`<button type="button" class="spoiler" aria-label="Spoiler, press to show" @click=${reveal}>
        <span>${nodes(context, node.children)}</span>
      </button>`;
    case 'quote':
      return html`<discord-quote>${nodes(context, node.children)}</discord-quote>`;
    case 'subtext':
      return html`<small class="subtext">${nodes(context, node.children)}</small>`;
    case 'heading':
      return html`<div class="heading heading-${node.level}" role="heading" aria-level=${node.level + 2}>
        ${nodes(context, node.children)}
      </div>`;
    case 'list':
      return list(context, node);
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${node.text}</code></pre>`;
    case 'link':
      return html`<a href=${node.url} target="_blank" rel="noopener noreferrer">${nodes(context, node.children)}</a>`;
    case 'timestamp':
      return timestamp(node.at, node.style);
    case 'command':
      return html`<button type="button" class="mention" @click=${() => context.acts.startCommand(node.name)}>/${node.name}</button>`;
    default:
      return mention(context, node);
  }
}

function list(context: Context, node: Extract<Node, { type: 'list' }>): TemplateResult {
  const items = node.items.map((item) => html`<li>${nodes(context, item)}</li>`);
  return node.ordered ? html`<ol start=${node.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function mention(context: Context, node: Extract<Node, { type: 'user' | 'role' | 'channel' | 'everyone' | 'here' }>): TemplateResult {
  const { state, acts } = context;
  if (!('id' in node)) return html`<discord-mention type="user">${node.type}</discord-mention>`;
  if (node.type === 'user') return userMention(context, node.id);
  if (node.type === 'role') {
    const role = state.roles.get(node.id);
    const tint = role?.color ? `--mention: ${readable(role.color)}; --mention-back: ${colour(role.color)}26` : '';
    return html`<discord-mention type="role" style=${tint}>${role?.name.replace(/^@/, '') ?? 'deleted-role'}</discord-mention>`;
  }
  const channel = state.channels.get(node.id);
  if (!channel) return html`<discord-mention type="channel">no-access</discord-mention>`;
  return html`<button type="button" class="mention" @click=${() => acts.showChannel(node.id)}># ${channelName(state, channel)}</button>`;
}

function userMention(context: Context, id: string): TemplateResult {
  const { state } = context;
  const user = state.members.get(id)?.user ?? state.users.get(id);
  if (!user) return html`<discord-mention type="user">unknown-user</discord-mention>`;
  const open = (event: Event) => openMemberMenu(context, user, placeOf(event));
  return html`<button type="button" class="mention" @click=${open}>@${memberName(state, user)}</button>`;
}

function reveal(event: Event): void {
  const spoiler = event.currentTarget as HTMLElement;
  spoiler.classList.toggle('revealed');
  spoiler.removeAttribute('aria-label');
}
