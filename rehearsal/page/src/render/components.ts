// The components of a message: buttons, selects, and the layout ones.
import { html, nothing, type TemplateResult } from 'lit';
import { ComponentType as T, ButtonStyle } from '../discord.ts';
import type { Component, Message } from '../discord.ts';
import { channels, roles, users } from '../commandline/options.ts';
import { pendingOf } from '../interactions.ts';
import { colour } from '../people.ts';
import type { State } from '../store.ts';
import { localUrl, type Context } from './context.ts';
import { markdown } from './markdown.ts';
import { picture } from './media.ts';
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
      return html`<div class="container" style=${component.accent_color ? `border-left-color: ${colour(component.accent_color)}` : ''}>${inner()}</div>`;
    case T.Section:
      return html`<div class="section">
        <div>${inner()}</div>
        ${component.accessory ? render(context, message, component.accessory) : nothing}
      </div>`;
    case T.TextDisplay:
      return html`<div class="text-display">${markdown(context, component.content ?? '')}</div>`;
    case T.Separator:
      return component.divider === false ? html`<div class="gap"></div>` : html`<hr />`;
    case T.Thumbnail:
      return media(context, component.media?.url, component.description);
    case T.MediaGallery:
      return html`<div class="gallery">${component.items?.map((item) => media(context, item.media.url, item.description))}</div>`;
    case T.File:
      return html`<div class="file"><a href=${localUrl(component.file?.url) ?? '#'} download>${component.name ?? 'File'}</a></div>`;
  }
  return html`<div class="unknown">A component of type ${component.type}, which this page does not show.</div>`;
}

function media(context: Context, url: string | undefined, description: string | null | undefined): unknown {
  const own = localUrl(url);
  return own ? picture(context, { url: own, alt: description ?? 'Picture' }) : nothing;
}

function button(context: Context, message: Message, component: Component): TemplateResult {
  const words = html`${component.emoji?.name ? html`<span class="button-emoji" aria-hidden=${component.label ? 'true' : 'false'}>${component.emoji.name}</span>` : nothing}${component.label ?? ''}`;
  if (component.style === ButtonStyle.Link) {
    return html`<a class="button button-2" href=${component.url ?? '#'} target="_blank" rel="noopener noreferrer">${words} <span aria-hidden="true">↗</span></a>`;
  }
  const busy = isBusy(context.state, message, component);
  return html`<button
    type="button"
    class="button button-${component.style ?? ButtonStyle.Secondary} ${busy ? 'busy' : ''}"
    data-custom-id=${component.custom_id ?? ''}
    ?disabled=${component.disabled ?? false}
    aria-busy=${busy}
    @click=${() => context.session.interactions.component(message, component)}
  >
    <span class="button-words">${words}</span>
  </button>`;
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
  const entries = (list: { name: string; value: unknown; detail?: string }[]) =>
    list.map(({ name, value, detail }) => ({ label: name, value: String(value), description: detail }));
  switch (component.type) {
    case T.UserSelect:
      return entries(users(state));
    case T.RoleSelect:
      return entries(roles(state));
    case T.MentionableSelect:
      return entries([...users(state), ...roles(state)]);
    case T.ChannelSelect:
      return entries(channels(state, component.channel_types));
  }
  return (component.options ?? []).map(({ label, value, description }) => ({ label, value, description }));
}

const defaults = new WeakMap<Component, string[]>();

/** The values that are chosen to begin with; the same list each time, so that drawing again keeps a choice. */
export function defaultValues(component: Component): string[] {
  let found = defaults.get(component);
  if (!found) {
    const own = (component.options ?? []).filter((option) => option.default).map(({ value }) => value);
    found = component.default_values?.map(({ id }) => id) ?? own;
    defaults.set(component, found);
  }
  return found;
}
