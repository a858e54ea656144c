import { html, nothing, type TemplateResult } from 'lit';
import { dayNumber, messageTime } from '../timestamps.ts';
import type { Embed } from '../discord.ts';
import { colour } from '../people.ts';
import { localUrl, type Context } from './context.ts';
import { markdown } from './markdown.ts';
import { picture } from './media.ts';

type Field = NonNullable<Embed['fields']>[number];

/**
 * An embed in the library's frame. What is inside is ours: the library's own
 * title and fields would look emoji up on a server of Discord's.
 */
export function embed(context: Context, data: Embed): TemplateResult {
  const thumbnail = localUrl(data.thumbnail?.url);
  const image = localUrl(data.image?.url);
  return html`<discord-embed slot="embeds" color=${data.color === undefined ? 'var(--line)' : colour(data.color)}>
    <div slot="description" class="embed" role="group" aria-label=${data.title ?? data.author?.name ?? 'Embed'}>
      <div class="embed-main">
        <div class="embed-text">
          ${data.author ? html`<div class="embed-author">${data.author.name}</div>` : nothing}
          ${data.title ? html`<div class="embed-title">${title(context, data)}</div>` : nothing}
          ${data.description ? html`<div class="embed-description">${markdown(context, data.description)}</div>` : nothing}
        </div>
        ${thumbnail ? html`<img class="embed-thumbnail" src=${thumbnail} alt="" />` : nothing}
      </div>
      ${data.fields?.length ? html`<div class="embed-fields">${fieldRows(data.fields).map((row) => fields(context, row))}</div>` : nothing}
      ${image ? picture(context, { url: image, alt: pictureName(data), width: data.image?.width, height: data.image?.height }) : nothing}
      ${footer(context, data)}
    </div>
  </discord-embed>`;
}

function title(context: Context, { title: text, url }: Embed): unknown {
  const words = markdown(context, text!);
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>` : words;
}

function pictureName({ image, title: name }: Embed): string {
  const description = (image as { description?: string } | undefined)?.description;
  return description ?? (name ? `Picture of: ${name}` : 'Picture in the embed');
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

function footer({ store }: Context, { footer: foot, timestamp: at }: Embed): unknown {
  if (!foot?.text && !at) return nothing;
  const now = store.now();
  const time = at ? new Date(at) : undefined;
  const shown = time && (dayNumber(time) === dayNumber(now) ? `Today at ${messageTime(time, now)}` : messageTime(time, now));
  const parts = [foot?.text, shown].filter(Boolean).join(' • ');
  return html`<div class="embed-footer">${parts}</div>`;
}
