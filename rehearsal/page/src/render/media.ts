import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, Message } from '../discord.ts';
import { localUrl, type Context } from './context.ts';
import { file } from './icons.ts';

interface Picture {
  url: string;
  alt: string;
  width?: number | null | undefined;
  height?: number | null | undefined;
}

/** A picture at most 400 by 300; pressing it shows it large. Its size is kept free while it loads. */
export function picture({ acts }: Context, { url, alt, width, height }: Picture): TemplateResult {
  const scale = width && height ? Math.min(1, 400 / width, 300 / height) : 1;
  const size = width && height ? `width: ${Math.round(width * scale)}px; aspect-ratio: ${width} / ${height}` : '';
  return html`<button type="button" class="picture" aria-label="${alt} (open large)" @click=${() => acts.enlarge({ url, alt })}>
    <img src=${url} alt=${alt} style=${size} />
  </button>`;
}

export function attachments(context: Context, message: Message): unknown {
  const shown = (message.attachments ?? []).filter((attachment) => !isUsed(message, attachment));
  if (shown.length === 0) return nothing;
  return html`<div slot="attachments" class="attachments">${shown.map((attachment) => one(context, attachment))}</div>`;
}

/** An attachment that an embed shows is not shown again beneath it. */
function isUsed({ embeds }: Message, { url, filename }: Attachment): boolean {
  return (embeds ?? []).some((embed) =>
    [embed.image?.url, embed.thumbnail?.url].some((used) => used === url || used === `attachment://${filename}`),
  );
}

function one(context: Context, attachment: Attachment): TemplateResult {
  const { filename, size, width, height, description, content_type } = attachment;
  const url = localUrl(attachment.url);
  const isPicture = content_type?.startsWith('image/') ?? /\.(png|jpe?g|gif|webp)$/i.test(filename);
  if (url && isPicture) return picture(context, { url, alt: description ?? filename, width, height });
  return html`<div class="file">
    ${file}
    <span>
      ${url ? html`<a href=${url} download=${filename}>${filename}</a>` : filename}
      <span class="file-size">${formatSize(size)}</span>
    </span>
  </div>`;
}

export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  let amount = bytes;
  let unit = -1;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit++;
  }
  return `${amount.toFixed(2)} ${units[unit]}`;
}
