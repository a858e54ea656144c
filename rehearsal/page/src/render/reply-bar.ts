// What lies on the composer: the message that is replied to, and the files that go along.
import { html, nothing, type TemplateResult } from 'lit';
import { memberName } from '../people.ts';
import type { Context } from './context.ts';
import { filePreview } from './file-preview.ts';
import { close } from './icons.ts';

export function replyBar({ state, session }: Context, channelId: string): TemplateResult | typeof nothing {
  const reply = state.replies.get(channelId);
  if (!reply) return nothing;
  const { message, ping } = reply;
  const own = message.author.id === state.me?.id;
  return html`<div class="reply-bar" data-testid="replying">
    <span class="reply-words">Replying to <b>${memberName(state, message.author)}</b></span>
    ${own
      ? nothing
      : html`<button
          type="button"
          class="link"
          aria-pressed=${ping}
          title="Whether the author is notified"
          @click=${() => session.talk.reply(channelId, message, !ping)}
        >
          @ ${ping ? 'on' : 'off'}
        </button>`}
    <button type="button" class="icon-button" aria-label="Do not reply" @click=${() => session.talk.reply(channelId, undefined)}>${close}</button>
  </div>`;
}

export function fileRow(files: readonly File[], change: (files: File[]) => void): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<div class="file-row" role="group" aria-label="Files to send">
    ${files.map((file) => filePreview(file, () => change(files.filter((one) => one !== file))))}
  </div>`;
}
