// The page's keys. The list under "?" is this table.
import type { Page } from './page.ts';
import type { Pane } from './pane.ts';

export interface Shortcut {
  keys: string;
  words: string;
  /** Undefined for what is handled where the focus is: it is listed only. */
  on?: { key: string; alt?: boolean; shift?: boolean; ctrl?: boolean; run: (page: Page) => void };
}

const inPane = (act: (pane: Pane) => void) => (page: Page) => page.state.current && act(page.state.current);

export const SHORTCUTS: readonly { title: string; list: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    list: [
      { keys: '? or Ctrl + /', words: 'This list', on: { key: '/', ctrl: true, run: (page) => page.showShortcuts(true) } },
      { keys: 'F6', words: 'The next seat', on: { key: 'F6', run: (page) => page.step(1) } },
      { keys: 'Shift + F6', words: 'The seat before', on: { key: 'F6', shift: true, run: (page) => page.step(-1) } },
      { keys: 'Alt + ↓', words: 'The channel below', on: { key: 'ArrowDown', alt: true, run: inPane((pane) => pane.stepChannel(1)) } },
      { keys: 'Alt + ↑', words: 'The channel above', on: { key: 'ArrowUp', alt: true, run: inPane((pane) => pane.stepChannel(-1)) } },
      { keys: 'Alt + Shift + ↓', words: 'The next unread channel', on: { key: 'ArrowDown', alt: true, shift: true, run: inPane((pane) => pane.stepChannel(1, true)) } },
      { keys: 'Alt + Shift + ↑', words: 'The unread channel before', on: { key: 'ArrowUp', alt: true, shift: true, run: inPane((pane) => pane.stepChannel(-1, true)) } },
      { keys: '/', words: 'Begin a command' },
      { keys: 'Esc', words: 'Close what is open' },
    ],
  },
  {
    title: 'On a message',
    list: [
      { keys: '↑ ↓', words: 'The message before, the next' },
      { keys: 'R', words: 'Reply' },
      { keys: 'E', words: 'Edit, if it is yours' },
      { keys: 'P', words: 'Pin' },
      { keys: 'Backspace', words: 'Delete, or dismiss' },
    ],
  },
  {
    title: 'While typing',
    list: [
      { keys: '↑ ↓', words: 'Choose in the list above' },
      { keys: 'Tab', words: 'Take it, and go to the next option' },
      { keys: 'Enter', words: 'Take it; send when nothing is missing' },
      { keys: 'Shift + Enter', words: 'A new line' },
    ],
  },
];

/** Runs what a key stands for; false if it stands for nothing here. */
export function pressed(page: Page, event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return false;
  if (!typing(event) && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (event.key === '?') return page.showShortcuts(true), true;
    if (event.key === '/') return page.state.current?.beginCommand() ?? false;
  }
  const found = SHORTCUTS.flatMap(({ list }) => list).find(({ on }) => on && matches(on, event));
  found?.on?.run(page);
  return found !== undefined;
}

function matches({ key, alt = false, shift = false, ctrl = false }: NonNullable<Shortcut['on']>, event: KeyboardEvent): boolean {
  return event.key === key && event.altKey === alt && event.shiftKey === shift && (event.ctrlKey || event.metaKey) === ctrl;
}

/** Whether the key is a character for a field. */
function typing({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}
