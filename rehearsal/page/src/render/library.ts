// The component library, with its colours replaced by the page's own variables:
// one palette for both themes, readable in each, instead of the library's two.
import { css, type CSSResult } from 'lit';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-embed-description.js';

/** Sheets of a library element come before ours, so ours win at equal weight. */
function restyle(element: { elementStyles: unknown[] }, styles: CSSResult): void {
  element.elementStyles = [...element.elementStyles, styles];
}

restyle(DiscordMessages, css`
  :host {
    color: var(--text);
    background: none;
    border: none;
    font-family: inherit;
    line-height: 1.375;
  }
  ::slotted(*:not(:first-child)) {
    margin-top: 0;
  }
`);
restyle(DiscordMessage, css`
  :host {
    color: var(--text);
    font-family: inherit;
    font-size: 1rem;
    line-height: 1.375;
    padding: 2px 48px 2px 1rem;
  }
  :host(:hover) {
    background-color: var(--hover);
  }
  :host([message-body-only]) {
    padding: 2px 48px 2px 1rem !important;
  }
  .discord-message-content {
    min-width: 0;
    line-height: 1.375;
    padding-top: 0;
  }
  .discord-author-avatar {
    margin-top: 2px;
  }
  .discord-author-avatar img {
    cursor: default;
  }
  .discord-message-body {
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .discord-message-timestamp,
  .discord-message-edited {
    color: var(--muted);
    font-size: 0.75rem;
  }
  .discord-message-body-only-indent {
    min-width: 56px;
    margin-left: 0;
    font-size: 0.6875rem;
  }
  @container (max-width: 640px) {
    :host,
    :host([message-body-only]) {
      padding-right: 0.75rem !important;
    }
  }
`);
restyle(DiscordAuthorInfo, css`
  :host .discord-author-username {
    color: var(--strong);
  }
  :host .discord-author-username:hover {
    text-decoration: none;
    cursor: default;
  }
`);
restyle(DiscordVerifiedAuthorTag, css`
  :host {
    color: #fff;
    background-color: var(--brand);
  }
`);
restyle(DiscordEmbed, css`
  :host {
    color: var(--text);
    margin: 4px 0;
    font-size: 0.875rem;
    max-width: 520px;
  }
  :host .discord-left-border {
    background-color: var(--line);
  }
  :host .discord-embed-root {
    flex: 0 1 auto;
  }
  :host .discord-embed-wrapper {
    background-color: var(--embed);
    border: 1px solid var(--line);
    border-left: none;
    max-width: 100%;
    min-width: 0;
  }
  :host .discord-embed-wrapper .discord-embed-grid {
    display: block;
    padding: 0.25rem 1rem 0.9rem 0.75rem;
  }
`);
restyle(DiscordMention, css`
  :host {
    color: var(--mention);
    background-color: var(--mention-back);
    cursor: inherit;
  }
  :host(:hover) {
    color: var(--mention);
    background-color: var(--mention-back);
  }
`);
restyle(DiscordQuote, css`
  .discord-quote-divider {
    background-color: var(--line);
    flex: none;
  }
`);
restyle(DiscordActionRow, css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 4px 0;
  }
`);
