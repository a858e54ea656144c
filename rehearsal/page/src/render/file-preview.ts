import { html, nothing, type TemplateResult } from 'lit';
import { formatSize } from '../files.ts';
import { close, file as icon } from './icons.ts';

const urls = new WeakMap<File, string>();

/** A file that is about to be sent: a picture as such, its name and its size. */
export function filePreview(file: File, remove?: () => void): TemplateResult {
  return html`<div class="preview" data-testid="preview">
    ${file.type.startsWith('image/') ? html`<img class="preview-picture" src=${localAddress(file)} alt="" />` : icon}
    <span class="file-words">${file.name} <span class="file-size">${formatSize(file.size)}</span></span>
    ${remove ? html`<button type="button" class="icon-button" aria-label="Remove ${file.name}" title="Remove" @click=${remove}>${close}</button>` : nothing}
  </div>`;
}

function localAddress(file: File): string {
  const known = urls.get(file) ?? URL.createObjectURL(file);
  urls.set(file, known);
  return known;
}
