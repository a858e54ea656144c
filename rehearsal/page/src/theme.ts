// The page's theme: as the system has it, unless this browser was told otherwise.
import { keep, kept } from './kept.ts';

export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly { theme: Theme; words: string }[] = [
  { theme: 'system', words: 'As the system' },
  { theme: 'light', words: 'Light' },
  { theme: 'dark', words: 'Dark' },
];

/** Shows the page as it was last told to, and says how that is. */
export function keptTheme(): Theme {
  const before = kept('theme');
  const theme = THEMES.find(({ theme }) => theme === before)?.theme ?? 'system';
  show(theme);
  return theme;
}

export function chooseTheme(theme: Theme): void {
  keep('theme', theme === 'system' ? null : theme);
  show(theme);
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
