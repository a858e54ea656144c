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
export const back = icon('m15.5 4 1.5 1.5L10.5 12l6.5 6.5-1.5 1.5-8-8Z');
export const forth = icon('M8.5 4 7 5.5l6.5 6.5L7 18.5 8.5 20l8-8Z');
export const download = icon('M11 3h2v9l3.5-3.5 1.4 1.4L12 16l-5.9-6.1 1.4-1.4L11 12ZM4 18h16v2H4Z');
export const reply = icon('M10 5 3 12l7 7v-4.5c5 0 8.5 1.5 11 5-1-5-4-10-11-11Z');
export const thread = icon('M5 4h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-6l-5 4v-4H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1m2 4v2h10V8Zm0 3.5v2h7v-2Z');
export const more = icon('M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4');
export const pin = icon('M14.5 2 22 9.5l-1.4 1.4-1-.2-4.3 4.3.3 3.5-1.4 1.4-4.2-4.2L4.5 21.2 2.8 19.5l5.5-5.5-4.2-4.2 1.4-1.4 3.5.3 4.3-4.3-.2-1Z');
export const people = icon('M9 12a4 4 0 1 1 0-8 4 4 0 0 1 0 8m-7 8c0-4 3-6 7-6s7 2 7 6Zm14-8.2A4 4 0 0 0 16 4.2a4 4 0 0 1 0 7.6m2 8.2c0-2.5-.8-4.3-2.2-5.7C19.3 14.5 22 16.5 22 20Z', 20);
export const calendar = icon('M7 2h2v2h6V2h2v2h3a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h3Zm-2 8v9h14v-9Z');
export const plus = icon('M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7Z');
export const arrow = icon('m13 5 7 7-7 7-1.4-1.4 4.6-4.6H4v-2h12.2l-4.6-4.6Z');
export const attach = icon('M16.5 6.5v10a4.5 4.5 0 0 1-9 0V6a3 3 0 0 1 6 0v9.5a1.5 1.5 0 0 1-3 0v-8H9v8a3 3 0 0 0 6 0V6a4.5 4.5 0 0 0-9 0v10.5a6 6 0 0 0 12 0v-10Z');
