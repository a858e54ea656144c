// Icons drawn here, so that none depends on a font that has it.
import { html, type TemplateResult } from 'lit';

const icon = (path: string, size = 18): TemplateResult =>
  html`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true" class="icon"><path fill="currentColor" fill-rule="evenodd" d=${path} /></svg>`;

export const eye = icon(
  'M12 5C6.5 5 2.6 9.2 1.2 11.4a1.2 1.2 0 0 0 0 1.2C2.6 14.8 6.5 19 12 19s9.4-4.2 10.8-6.4a1.2 1.2 0 0 0 0-1.2C21.4 9.2 17.5 5 12 5m0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8',
  14,
);
export const file = icon('M6 2a2 2 0 0 0-2 2v16c0 1.1.9 2 2 2h12a2 2 0 0 0 2-2V8l-6-6Zm7 1.5L18.5 9H13Z', 28);
export const voice = icon('M3 9v6h4l5 5V4L7 9Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4');
export const menu = icon('M3 6h18v2H3Zm0 5h18v2H3Zm0 5h18v2H3Z', 20);
export const send = icon('M3 20v-6l8-2-8-2V4l19 8Z');
export const close = icon('m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z');
export const slash = icon('M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m10.2 3L7.8 18h2L16.2 6Z');
export const more = icon('M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4', 20);
