// A modal's form: which fields it has, whether they may be sent, and as what.
import type { Component } from './discord.ts';

/** What a modal's fields were filled with: text, or the values that were selected. */
export type Filled = ReadonlyMap<string, string | readonly string[]>;

/** The components of a modal that take a value, in order. */
export function inputs(components: readonly Component[]): Component[] {
  return components.flatMap((component) => {
    if (component.components) return inputs(component.components);
    if (component.component) return inputs([component.component]);
    return component.custom_id === undefined ? [] : [component];
  });
}

/** What is wrong with a field's value, in words; undefined when it may be sent. */
export function problem(component: Component, value: string | readonly string[]): string | undefined {
  const required = component.required !== false;
  if (value.length === 0) return required ? 'This field is required.' : undefined;
  if (typeof value !== 'string') {
    const least = component.min_values ?? 1;
    return value.length < least ? `Choose at least ${least}.` : undefined;
  }
  const length = [...value].length;
  if (component.min_length && length < component.min_length) return `At least ${component.min_length} characters, please.`;
  if (component.max_length && length > component.max_length) return `At most ${component.max_length} characters, please.`;
  return undefined;
}

/** A modal's components as they go back: the same tree, with values for what they showed. */
export function filledComponents(components: readonly Component[], filled: Filled): object[] {
  return components.flatMap((component): object[] => {
    const { type, id, custom_id } = component;
    const base = { type, ...(id !== undefined && { id }) };
    if (component.components) return [{ ...base, components: filledComponents(component.components, filled) }];
    if (component.component) {
      return [{ ...base, component: filledComponents([component.component], filled)[0] }];
    }
    if (custom_id === undefined) return [];
    const value = filled.get(custom_id) ?? '';
    return [{ ...base, custom_id, ...(typeof value === 'string' ? { value } : { values: value }) }];
  });
}
