import { html, nothing, type TemplateResult } from 'lit';
import { isLink } from '../addresses.ts';
import { dayNumber, messageTime } from '../timestamps.ts';
import type { Embed, Message } from '../discord.ts';
import { colour } from '../people.ts';
import type { Context } from './context.ts';
import { markdown } from './markdown.ts';
import { elsewhere, mediaUrl, picture } from './media.ts';

type Field = NonNullable<Embed['fields']>[number];

export function embeds(context: Context, message: Message): unknown {
  return (message.embeds ?? []).map((one) => embed(context, message, one));
}

/**
 * An embed in the library's frame. What is inside is ours: the library's own
 * title and fields would look emoji up on a server of Discord's.
 */
function embed(context: Context, message: Message, data: Embed): TemplateResult {
  const thumbnail = mediaUrl(message, data.thumbnail?.url);
  const alt = data.title ? `Thumbnail of: ${data.title}` : 'Thumbnail';
  return html`<discord-embed slot="embeds" color=${data.color ? colour(data.color) : 'var(--line)'}>
    <div slot="description" class="embed" role="group" data-testid="embed" aria-label=${data.title ?? data.author?.name ?? 'Embed'}>
      <div class="embed-main">
        <div class="embed-text">
          ${author(message, data)}
          ${data.title ? html`<div class="embed-title">${title(context, data)}</div>` : nothing}
          ${data.description ? html`<div class="embed-description">${markdown(context, data.description)}</div>` : nothing}
        </div>
        ${thumbnail ? html`<div class="embed-thumbnail">${picture(context, { url: thumbnail, alt })}</div>` : nothing}
      </div>
      ${data.fields?.length ? html`<div class="embed-fields">${fieldRows(data.fields).map((row) => fields(context, row))}</div>` : nothing}
      ${image(context, message, data)} ${footer(context, message, data)}
    </div>
  </discord-embed>`;
}

function image(context: Context, message: Message, data: Embed): unknown {
  const { url, width, height } = data.image ?? {};
  const own = mediaUrl(message, url);
  return own ? picture(context, { url: own, alt: pictureName(message, data), width, height }) : elsewhere(url);
}

function author(message: Message, { author: by }: Embed): unknown {
  if (!by) return nothing;
  return html`<div class="embed-author">${icon(message, by.icon_url)}${outside(by.url, by.name)}</div>`;
}

function icon(message: Message, url: string | undefined): unknown {
  const own = mediaUrl(message, url);
  return own ? html`<img class="embed-icon" src=${own} alt="" />` : nothing;
}

/** Words that lead to another place, or just the words where there is none that may be a link. */
function outside(url: string | undefined, words: unknown): unknown {
  if (!isLink(url)) return words;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

function title(context: Context, { title: text, url }: Embed): unknown {
  return outside(url, markdown(context, text!));
}

/** What the picture shows, for those who do not see it: its own description wins. */
function pictureName({ attachments }: Message, { image: shown, title: name }: Embed): string {
  const own = (shown as { description?: string } | undefined)?.description;
  const file = attachments?.find(({ url, filename }) => shown?.url === url || shown?.url === `attachment://${filename}`);
  return own ?? file?.description ?? (name ? `Picture of: ${name}` : 'Picture in the embed');
}

/** Inline fields stand beside each other, three at most; others have a row of their own. */
export function fieldRows(all: readonly Field[]): Field[][] {
  const rows: Field[][] = [];
  for (const field of all) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < 3) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

function fields(context: Context, row: readonly Field[]): TemplateResult {
  return html`<div class="embed-row" style="--columns: ${row.length}">
    ${row.map(
      ({ name, value }) => html`<div class="embed-field">
        <div class="embed-field-name">${markdown(context, name)}</div>
        <div>${markdown(context, value)}</div>
      </div>`,
    )}
  </div>`;
}

function footer({ store }: Context, message: Message, { footer: foot, timestamp: at }: Embed): unknown {
  if (!foot?.text && !at) return nothing;
  const now = store.now();
  const time = at ? new Date(at) : undefined;
  const shown = time && (dayNumber(time) === dayNumber(now) ? `Today at ${messageTime(time, now)}` : messageTime(time, now));
  const parts = [foot?.text, shown].filter(Boolean).join(' • ');
  return html`<div class="embed-footer">${icon(message, foot?.icon_url)}${parts}</div>`;
}
