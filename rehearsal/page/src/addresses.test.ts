import { expect, it } from 'vitest';
import { isLink } from './addresses.ts';

it.each<[string | undefined, boolean, boolean]>([
  ['https://example.org/a?b#c', true, true],
  ['HTTP://example.org', true, true],
  ['discord://-/channels/1/2', false, true],
  ['javascript:alert(1)', false, false],
  [' java\nscript:alert(1)', false, false],
  ['data:text/html,<script>alert(1)</script>', false, false],
  ['file:///etc/passwd', false, false],
  ['mailto:a@example.org', false, false],
  ['//example.org', false, false],
  ['/rehearsal/world', false, false],
  ['https://', false, false],
  ['', false, false],
  [undefined, false, false],
])('%j is a link in text: %s, on a button: %s', (url, text, button) => {
  expect([isLink(url), isLink(url, 'button')]).toEqual([text, button]);
});
