// A modal's form: which fields it has, whether they may be sent, and as what.
import { ComponentType as T } from './discord.ts';
import type { Component } from './discord.ts';
import { filesProblem } from './files.ts';

/** What one field was filled with: text or the value of a radio, what was chosen, files, or a tick. */
export type Filling = string | readonly string[] | readonly File[] | boolean;

/** What a modal's fields were filled with, by custom ID. */
export type Filled = ReadonlyMap<string, Filling>;

/** The components of a modal that take a value, in order. */
export function inputs(components: readonly Component[]): Component[] {
  return components.flatMap((component) => {
    if (component.components) return inputs(component.components);
    if (component.component) return inputs([component.component]);
    return component.custom_id === undefined ? [] : [component];
  });
}

/** What a field holds before anybody touches it. */
export function initial(component: Component): Filling {
  const chosen = (component.options ?? []).filter((option) => option.default).map(({ value }) => value);
  switch (component.type) {
    case T.TextInput:
      return component.value ?? '';
    case T.Checkbox:
      return component.default ?? false;
    case T.RadioGroup:
      return chosen[0] ?? '';
  }
  return component.default_values?.map(({ id }) => id) ?? chosen;
}

/** How many values a field takes at least and at most. */
export function bounds(component: Component): { least: number; most: number } {
  const { required, min_values: least = 1, max_values, options = [] } = component;
  const most = max_values ?? (component.type === T.CheckboxGroup ? options.length : 1);
  return { least: required === false ? 0 : least, most: Math.max(least, most) };
}

/** What is wrong with a field's value, in words; undefined when it may be sent. */
export function problem(component: Component, value: Filling): string | undefined {
  if (typeof value === 'boolean') return undefined;
  if (value.length === 0) return isOptional(component) ? undefined : 'This field is required.';
  return typeof value === 'string' ? lengthProblem(component, value) : countProblem(component, value);
}

function isOptional(component: Component): boolean {
  return component.required === false || (component.type !== T.TextInput && component.min_values === 0);
}

function lengthProblem({ min_length: least, max_length: most }: Component, value: string): string | undefined {
  const length = [...value].length;
  if (least && length < least) return `Must be at least ${least} characters long.`;
  if (most && length > most) return `Must be ${most} characters or fewer.`;
  return undefined;
}

function countProblem(component: Component, values: readonly string[] | readonly File[]): string | undefined {
  const { most } = bounds(component);
  const least = component.min_values ?? 1;
  if (values.length < least) return `Choose at least ${least}.`;
  if (values.length > most) return `Choose at most ${most}.`;
  return component.type === T.FileUpload ? filesProblem(values as readonly File[]) : undefined;
}

/** The files of all fields, in the order in which the fields name them. */
export function filledFiles(components: readonly Component[], filled: Filled): File[] {
  return inputs(components)
    .filter(({ type }) => type === T.FileUpload)
    .flatMap(({ custom_id }) => (filled.get(custom_id ?? '') ?? []) as readonly File[]);
}

/** A modal's components as they go back: the same tree, with values for what they showed. */
export function filledComponents(components: readonly Component[], filled: Filled): object[] {
  const files = filledFiles(components, filled);
  const fill = (component: Component): object[] => {
    const { type, id, custom_id } = component;
    const base = { type, ...(id !== undefined && { id }) };
    if (component.components) return [{ ...base, components: component.components.flatMap(fill) }];
    if (component.component) return [{ ...base, component: fill(component.component)[0] }];
    if (custom_id === undefined) return [];
    return [{ ...base, custom_id, ...sent(component, filled.get(custom_id) ?? '', files) }];
  };
  return components.flatMap(fill);
}

/** A filling as it is sent; a file is named by its place among those that go along. */
function sent({ type }: Component, value: Filling, files: readonly File[]): object {
  if (type === T.FileUpload) return { values: (value as readonly File[]).map((file) => String(files.indexOf(file))) };
  if (type === T.RadioGroup) return { value: value || null };
  return typeof value === 'object' ? { values: value } : { value };
}
