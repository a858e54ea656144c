// Leading to a message that is named elsewhere: by a reply, a pin, a thread.
import { history } from '../store.ts';
import type { Context } from './context.ts';

/** Brings a message into view and the focus to it. One that is not read yet is looked for in what is older. */
export async function jumpTo({ state, session, acts, store }: Context, { id, channel_id }: { id: string; channel_id: string }): Promise<void> {
  if (channel_id !== state.channelId) acts.showChannel(channel_id);
  const kept = history(state, channel_id);
  for (let page = 0; page < 8 && kept.more && !kept.messages.some((message) => message.id === id); page++) {
    await session.loadOlder(channel_id);
  }
  // Drawing comes after this change, in a task of its own.
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-seat="${session.seat.seat}"][data-channel="${channel_id}"] [data-message-id="${id}"]`);
    if (!found) return store.update(() => (state.notice = 'That message is not here any more.'));
    found.focus();
    found.scrollIntoView({ block: 'center' });
    found.classList.add('jumped');
    setTimeout(() => found.classList.remove('jumped'), 2000);
  });
}
