import { html, nothing, type TemplateResult } from 'lit';
import { localUrl } from '../addresses.ts';
import type { Attachment, Message } from '../discord.ts';
import { formatSize } from '../files.ts';
import type { Context } from './context.ts';
import { download, file } from './icons.ts';

interface Shown {
  url: string;
  alt: string;
  width?: number | null | undefined;
  height?: number | null | undefined;
  spoiler?: boolean | undefined;
}

/** Discord marks an attachment as a spoiler in its name. */
const SPOILER = 'SPOILER_';

/** A picture at most 400 by 300; pressing it shows it large. Its size is kept free while it loads. */
export function picture(context: Context, { url, alt, width, height, spoiler }: Shown): TemplateResult {
  const scale = width && height ? Math.min(1, 400 / width, 300 / height) : 1;
  const size = width && height ? `width: ${Math.round(width * scale)}px; aspect-ratio: ${width} / ${height}` : '';
  return html`<button
    type="button"
    class="picture ${spoiler ? 'veiled' : ''}"
    data-testid="picture"
    aria-label=${spoiler ? 'Spoiler, press to show' : `${alt} (open large)`}
    data-alt=${alt}
    @click=${(event: Event) => pressed(context, event)}
  >
    <img src=${url} alt=${alt} style=${size} />
  </button>`;
}

/** The first press on a spoiler lifts it; else the picture is shown large, among those of its message. */
function pressed({ store }: Context, event: Event): void {
  const button = event.currentTarget as HTMLElement;
  if (button.classList.contains('veiled')) {
    button.classList.remove('veiled');
    button.setAttribute('aria-label', `${button.dataset.alt} (open large)`);
    return;
  }
  const around = button.closest('[data-message-id]') ?? button.parentElement!;
  const all = [...around.querySelectorAll<HTMLElement>('.picture:not(.veiled)')];
  const pictures = all.map((one) => ({ url: one.querySelector('img')!.src, alt: one.dataset.alt ?? '' }));
  store.update((state) => (state.enlarged = { pictures, at: all.indexOf(button) }));
}

/** An address in an embed or a component as this machine serves it: a file of the message may be named by itself. */
export function mediaUrl({ attachments }: Message, url: string | undefined): string | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(url ?? '')?.[1];
  return localUrl(name === undefined ? url : attachments?.find(({ filename }) => filename === name)?.url);
}

/** What stands where a picture from elsewhere would: it is not loaded. */
export function elsewhere(url: string | undefined): unknown {
  return url ? html`<div class="elsewhere">A picture from elsewhere is not loaded: <code>${url}</code></div>` : nothing;
}

export function attachments(context: Context, message: Message): unknown {
  const shown = (message.attachments ?? []).filter((attachment) => !isUsed(message, attachment));
  if (shown.length === 0) return nothing;
  return html`<div slot="attachments" class="attachments">${shown.map((attachment) => one(context, attachment))}</div>`;
}

/** An attachment that an embed or a component shows is not shown again beneath it. */
function isUsed({ embeds, components }: Message, { url, filename }: Attachment): boolean {
  const places = JSON.stringify([embeds ?? [], components ?? []]);
  return places.includes(JSON.stringify(url)) || places.includes(JSON.stringify(`attachment://${filename}`));
}

function one(context: Context, attachment: Attachment): TemplateResult {
  const { filename, size, width, height, description, content_type } = attachment;
  const url = localUrl(attachment.url);
  const alt = description ?? filename;
  const kind = content_type?.split('/')[0] ?? (/\.(png|jpe?g|gif|webp)$/i.test(filename) ? 'image' : '');
  if (url && kind === 'image') return picture(context, { url, alt, width, height, spoiler: filename.startsWith(SPOILER) });
  if (url && kind === 'video') return html`<video class="video" src=${url} controls preload="metadata" aria-label=${alt}></video>`;
  return html`${fileBox(url, filename, size)}${url && kind === 'audio' ? html`<audio src=${url} controls preload="metadata" aria-label=${alt}></audio>` : nothing}`;
}

/** A file with its name and size, to be saved. */
export function fileBox(url: string | undefined, name: string, size: number | undefined): TemplateResult {
  return html`<div class="file" data-testid="file">
    ${file}
    <span class="file-words">
      ${url ? html`<a href=${url} download=${name}>${name}</a>` : name}
      ${size === undefined ? nothing : html`<span class="file-size">${formatSize(size)}</span>`}
    </span>
    ${url ? html`<a class="icon-button" href=${url} download=${name} aria-label="Save ${name}" title="Save">${download}</a>` : nothing}
  </div>`;
}
