import { html, type TemplateResult } from 'lit';
import { userName } from '../people.ts';
import type { State } from '../store.ts';

/** Who is typing in the channel that is shown. */
export function typing(state: State): TemplateResult {
  const now = Date.now();
  const there = state.typing.get(state.channelId ?? '') ?? new Map<string, number>();
  const names = [...there].filter(([, until]) => until > now).map(([id]) => userName(state, id) ?? 'Somebody');
  return html`<div class="typing" role="status" data-testid="typing">${words(names)}</div>`;
}

function words(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length > 3) return 'Several people are typing…';
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return `${list} ${names.length === 1 ? 'is' : 'are'} typing…`;
}
