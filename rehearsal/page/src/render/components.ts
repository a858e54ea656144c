// The components of a message: buttons, selects, and the layout ones.
import { html, nothing, type TemplateResult } from 'lit';
import { isLink } from '../addresses.ts';
import { ComponentType as T, ButtonStyle } from '../discord.ts';
import type { Component, Emoji, Message } from '../discord.ts';
import { channels, roles, users, type Suggestion } from '../commandline/options.ts';
import { initial } from '../forms.ts';
import { pendingOf } from '../interactions.ts';
import { avatar, colour } from '../people.ts';
import type { State } from '../store.ts';
import type { Context } from './context.ts';
import { markdown } from './markdown.ts';
import { elsewhere, fileBox, mediaUrl, picture } from './media.ts';
import type { MenuOption } from './select-menu.ts';
import './select-menu.ts';

/** All components of a message, and what became of the last press if it failed. */
export function components(context: Context, message: Message): unknown {
  const failed = pendingOf(context.state, message.id).find((pending) => pending.failed);
  const list = message.components ?? [];
  if (list.length === 0 && !failed) return nothing;
  return html`<div slot="components" class="components">
    ${list.map((component) => render(context, message, component))}
    ${failed ? html`<div class="failure" role="alert" data-testid="failure">${failed.failed}</div>` : nothing}
  </div>`;
}

function render(context: Context, message: Message, component: Component): unknown {
  const inner = () => (component.components ?? []).map((child) => render(context, message, child));
  switch (component.type) {
    case T.ActionRow:
      return html`<discord-action-row>${inner()}</discord-action-row>`;
    case T.Button:
      return button(context, message, component);
    case T.StringSelect:
    case T.UserSelect:
    case T.RoleSelect:
    case T.MentionableSelect:
    case T.ChannelSelect:
      return select(context, message, component);
    case T.Container:
      return container(component, inner());
    case T.Section:
      return html`<div class="section">
        <div class="section-text">${inner()}</div>
        ${component.accessory ? render(context, message, component.accessory) : nothing}
      </div>`;
    case T.TextDisplay:
      return html`<div class="text-display">${markdown(context, component.content ?? '')}</div>`;
    case T.Separator:
      return html`<div class="separator ${component.divider === false ? '' : 'line-across'} ${component.spacing === 2 ? 'wide' : ''}"></div>`;
    case T.Thumbnail:
      return html`<div class="thumbnail">${media(context, message, component)}</div>`;
    case T.MediaGallery:
      return html`<div class="gallery" data-count=${component.items?.length ?? 0}>${component.items?.map((item) => media(context, message, item))}</div>`;
    case T.File:
      return file(message, component);
  }
  return html`<div class="unknown">A component of type ${component.type}, which this page does not show.</div>`;
}

function container({ accent_color: accent, spoiler }: Component, inner: unknown): TemplateResult {
  const style = accent === null || accent === undefined ? '' : `border-left-color: ${colour(accent)}`;
  const words = html`<div class="container" style=${style} data-testid="container">${inner}</div>`;
  if (!spoiler) return words;
  return html`<details class="veil"><summary>Spoiler</summary>${words}</details>`;
}

type Described = Pick<Component, 'media' | 'description' | 'spoiler'>;

function media(context: Context, message: Message, { media: shown, description, spoiler }: Described): unknown {
  const url = mediaUrl(message, shown?.url);
  if (!url) return elsewhere(shown?.url);
  return picture(context, { url, alt: description ?? 'Picture', width: shown?.width, height: shown?.height, spoiler });
}

function file(message: Message, { file: shown, name, size }: Component): TemplateResult {
  const url = mediaUrl(message, shown?.url);
  const attached = message.attachments?.find((one) => one.url === shown?.url || `attachment://${one.filename}` === shown?.url);
  return fileBox(url, name ?? attached?.filename ?? 'File', size ?? attached?.size);
}

function button(context: Context, message: Message, component: Component): TemplateResult {
  const { emoji, label, style, url, custom_id: id = '', disabled = false } = component;
  const words = html`${emoji ? html`<span class="button-emoji" aria-hidden=${Boolean(label)}>${emojiText(emoji)}</span>` : nothing}${label ?? ''}`;
  if (style === ButtonStyle.Link) {
    if (disabled || !isLink(url, 'button')) return html`<button type="button" class="button button-2" disabled>${words} <span aria-hidden="true">↗</span></button>`;
    return html`<a class="button button-2" href=${url} target="_blank" rel="noopener noreferrer">${words} <span aria-hidden="true">↗</span></a>`;
  }
  const busy = isBusy(context.state, message, component);
  return html`<button
    type="button"
    class="button button-${style ?? ButtonStyle.Secondary} ${busy ? 'busy' : ''}"
    data-custom-id=${id}
    ?disabled=${disabled}
    aria-busy=${busy}
    @click=${() => context.session.interactions.component(message, component)}
  >
    <span class="button-words">${words}</span>
  </button>`;
}

/** A custom emoji's picture is on a server of Discord's: its name stands for it. */
export function emojiText({ id, name }: Emoji): string {
  return id ? `:${name ?? 'emoji'}:` : (name ?? '');
}

function isBusy(state: State, message: Message, { custom_id }: Component): boolean {
  return pendingOf(state, message.id).some(({ from, failed }) => !failed && 'customId' in from && from.customId === custom_id);
}

function select(context: Context, message: Message, component: Component): TemplateResult {
  return html`<chat-select
    data-testid="select"
    data-custom-id=${component.custom_id ?? ''}
    .options=${menuOptions(context.state, component)}
    .values=${defaultValues(component)}
    placeholder=${component.placeholder ?? 'Make a selection'}
    min=${component.min_values ?? 1}
    max=${component.max_values ?? 1}
    ?disabled=${(component.disabled ?? false) || isBusy(context.state, message, component)}
    @pick=${(event: CustomEvent<string[]>) => context.session.interactions.component(message, component, event.detail)}
  ></chat-select>`;
}

/** The entries of a select of any kind: its own, or the guild's people, roles or channels. */
export function menuOptions(state: State, component: Component): MenuOption[] {
  const entries = (list: Suggestion[]) => list.map(({ name, value, detail }) => ({ label: name, value: String(value), description: detail }));
  const people = () =>
    entries(users(state)).map((entry) => ({ ...entry, picture: avatar(entry.label.slice(1), entry.value, state.members.get(entry.value)?.user.bot) }));
  switch (component.type) {
    case T.UserSelect:
      return people();
    case T.RoleSelect:
      return entries(roles(state));
    case T.MentionableSelect:
      return [...people(), ...entries(roles(state))];
    case T.ChannelSelect:
      return entries(channels(state, component.channel_types));
  }
  return (component.options ?? []).map(({ label, value, description, emoji }) => ({
    label,
    value,
    description,
    emoji: emoji ? emojiText(emoji) : undefined,
  }));
}

const defaults = new WeakMap<Component, readonly string[]>();

/** The values that are chosen to begin with; the same list each time, so that drawing again keeps a choice. */
export function defaultValues(component: Component): readonly string[] {
  const found = defaults.get(component) ?? (initial(component) as readonly string[]);
  defaults.set(component, found);
  return found;
}
