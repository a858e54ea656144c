// The fields of a modal, by kind: text, selects, files, radio buttons, ticks.
import { html, nothing, type TemplateResult } from 'lit';
import { ComponentType as T } from '../discord.ts';
import type { Component, SelectOption } from '../discord.ts';
import { filesOf, formatSize } from '../files.ts';
import { bounds, type Filling } from '../forms.ts';
import { menuOptions } from './components.ts';
import type { Context } from './context.ts';
import { attach, close } from './icons.ts';
import './select-menu.ts';

const PARAGRAPH = 2;

export interface ModalField {
  context: Context;
  component: Component;
  label: string;
  description: string | null | undefined;
  value: Filling;
  /** What is wrong with it, in words. */
  wrong: string | undefined;
  fill: (value: Filling) => void;
}

export function modalField(field: ModalField): TemplateResult {
  const { component, label, description, wrong } = field;
  const id = component.custom_id ?? '';
  const mark = component.required === false || component.type === T.Checkbox ? nothing : html`<span class="required" aria-hidden="true"> *</span>`;
  const about = description ? html`<div class="field-description" id="about-${id}">${description}</div>` : nothing;
  const error = wrong ? html`<div class="field-error" id="wrong-${id}" role="alert">${wrong}</div>` : nothing;
  switch (component.type) {
    case T.RadioGroup:
    case T.CheckboxGroup:
      return html`<fieldset class="modal-field ${wrong ? 'wrong' : ''}" data-testid="field-${id}" aria-describedby="about-${id} wrong-${id}">
        <legend>${label}${mark}</legend>
        ${about} ${(component.options ?? []).map((option) => tick(field, option))} ${error}
      </fieldset>`;
    case T.Checkbox:
      return html`<div class="modal-field">${checkbox(field)} ${about}</div>`;
  }
  return html`<div class="modal-field ${wrong ? 'wrong' : ''}">
    ${component.type === T.TextInput
      ? html`<label for="field-${id}">${label}${mark}</label>`
      : html`<div class="field-label" id="label-${id}">${label}${mark}</div>`}
    ${about} ${control(field)} ${error}
  </div>`;
}

function control(field: ModalField): TemplateResult {
  switch (field.component.type) {
    case T.TextInput:
      return text(field);
    case T.FileUpload:
      return upload(field);
    case T.StringSelect:
    case T.UserSelect:
    case T.RoleSelect:
    case T.MentionableSelect:
    case T.ChannelSelect:
      return select(field);
  }
  return html`<div class="unknown">A field of type ${field.component.type}, which this page does not show.</div>`;
}

function text({ component, value, wrong, fill }: ModalField): TemplateResult {
  const { custom_id: id = '', style, placeholder = '', min_length: least, max_length: most = 4000 } = component;
  const about = `about-${id} count-${id} wrong-${id}`;
  const input = (event: Event) => fill((event.target as HTMLInputElement).value);
  const required = component.required !== false;
  const length = [...(value as string)].length;
  const box =
    style === PARAGRAPH
      ? html`<textarea id="field-${id}" data-testid="field-${id}" rows="5" maxlength=${most} placeholder=${placeholder} aria-describedby=${about} aria-required=${required} aria-invalid=${Boolean(wrong)} .value=${value as string} @input=${input}></textarea>`
      : html`<input id="field-${id}" data-testid="field-${id}" type="text" autocomplete="off" maxlength=${most} placeholder=${placeholder} aria-describedby=${about} aria-required=${required} aria-invalid=${Boolean(wrong)} .value=${value as string} @input=${input} />`;
  const limits = [least ? `at least ${least}` : '', component.max_length ? `${length}/${most}` : ''].filter(Boolean).join(' · ');
  return html`${box}${limits ? html`<div class="field-counter" id="count-${id}">${limits}</div>` : nothing}`;
}

function select({ context, component, label, value, fill }: ModalField): TemplateResult {
  const { least, most } = bounds(component);
  return html`<chat-select
    data-testid="field-${component.custom_id ?? ''}"
    .options=${menuOptions(context.state, component)}
    .values=${value as readonly string[]}
    label=${label}
    placeholder=${component.placeholder ?? 'Make a selection'}
    min=${least}
    max=${most}
    @pick=${(event: CustomEvent<string[]>) => fill(event.detail)}
  ></chat-select>`;
}

/** One radio button or one tick of a group. */
function tick({ component, value, wrong, fill }: ModalField, option: SelectOption): TemplateResult {
  const id = component.custom_id ?? '';
  const isRadio = component.type === T.RadioGroup;
  const chosen = isRadio ? value === option.value : (value as readonly string[]).includes(option.value);
  const change = () => {
    if (isRadio) return fill(option.value);
    const others = (value as readonly string[]).filter((one) => one !== option.value);
    fill(chosen ? others : [...others, option.value]);
  };
  return html`<label class="tick">
    <input type=${isRadio ? 'radio' : 'checkbox'} name="field-${id}" value=${option.value} .checked=${chosen} aria-invalid=${Boolean(wrong)} @change=${change} />
    <span>${option.label}${option.description ? html`<span class="select-description">${option.description}</span>` : nothing}</span>
  </label>`;
}

function checkbox({ component, label, value, fill }: ModalField): TemplateResult {
  const id = component.custom_id ?? '';
  return html`<label class="tick">
    <input type="checkbox" data-testid="field-${id}" aria-describedby="about-${id}" .checked=${value as boolean} @change=${() => fill(!value)} />
    <span>${label}</span>
  </label>`;
}

function upload({ component, label, value, fill }: ModalField): TemplateResult {
  const id = component.custom_id ?? '';
  const files = value as readonly File[];
  const { most } = bounds(component);
  const add = (more: readonly File[]) => more.length > 0 && fill([...(most === 1 ? [] : files), ...more]);
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    add([...(input.files ?? [])]);
    input.value = '';
  };
  const choose = (event: Event) => ((event.currentTarget as Element).nextElementSibling as HTMLInputElement).click();
  const dropped = (event: DragEvent) => (event.preventDefault(), add(filesOf(event.dataTransfer)));
  return html`<div class="upload" @dragover=${(event: Event) => event.preventDefault()} @drop=${dropped}>
      ${attach} <span>Drop ${most === 1 ? 'a file' : `up to ${most} files`} here, or</span>
      <button type="button" class="button button-2" id="choose-${id}" aria-labelledby="label-${id} choose-${id}" aria-describedby="about-${id} wrong-${id}" @click=${choose}>
        choose ${most === 1 ? 'a file' : 'files'}
      </button>
      <input hidden data-testid="field-${id}" type="file" ?multiple=${most > 1} aria-label=${label} @change=${chosen} />
    </div>
    <ul class="plain-list">
      ${files.map(
        (file) => html`<li class="file" data-testid="upload">
          <span class="file-words">${file.name} <span class="file-size">${formatSize(file.size)}</span></span>
          <button type="button" class="icon-button" aria-label="Remove ${file.name}" @click=${() => fill(files.filter((one) => one !== file))}>${close}</button>
        </li>`,
      )}
    </ul>`;
}
