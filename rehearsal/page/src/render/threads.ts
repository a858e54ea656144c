import { html, nothing, type TemplateResult } from 'lit';
import { activeThreads } from '../channels.ts';
import type { Channel } from '../discord.ts';
import type { Archive } from '../store.ts';
import { openThread } from './actions.ts';
import type { Context } from './context.ts';
import { timestamp } from './time.ts';

/** The channel's threads, those that are archived beneath the others; each can be opened. */
export function threads(context: Context): unknown {
  const { state } = context;
  const channel = state.channels.get(state.channelId ?? '');
  const archive = state.archives.get(state.channelId ?? '');
  if (!channel || !archive) return nothing;
  const active = activeThreads(state, channel);
  return html`${group(context, 'Active', active)} ${archived(context, archive, active.length > 0)}`;
}

function archived(context: Context, { threads, more, loading, error }: Archive, besides: boolean): unknown {
  if (error) return html`<div class="failure" role="alert">${error}</div>`;
  if (threads.length === 0 && loading) return html`<p class="muted" role="status">Reading…</p>`;
  if (threads.length === 0) return besides ? nothing : html`<p class="muted">This channel has no threads yet.</p>`;
  return html`${group(context, 'Archived', threads)} ${more ? html`<p class="muted">Older ones are not listed.</p>` : nothing}`;
}

function group(context: Context, title: string, list: readonly Channel[]): unknown {
  if (list.length === 0) return nothing;
  const id = `${context.id}-threads-${title}`;
  return html`<section aria-labelledby=${id}>
    <h3 id=${id} class="member-group">${title} — ${list.length}</h3>
    <ul class="plain-list">${list.map((thread) => row(context, thread))}</ul>
  </section>`;
}

function row(context: Context, thread: Channel): TemplateResult {
  const { archived, archive_timestamp: at } = thread.thread_metadata ?? {};
  const open = () => {
    context.session.showPanel(undefined);
    openThread(context, thread);
  };
  return html`<li>
    <button type="button" class="listed-thread" data-testid="listed-thread" @click=${open}>
      <b>${thread.name}</b>
      <span class="muted">${words(thread)}${archived && at ? html` · archived ${timestamp(new Date(at), 'R')}` : nothing}</span>
    </button>
  </li>`;
}

function words({ message_count: count = 0 }: Channel): string {
  return count === 1 ? '1 message' : `${count} messages`;
}
