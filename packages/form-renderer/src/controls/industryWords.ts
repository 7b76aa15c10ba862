import type { FormSchema } from '@filing/filing';
import { optionsOf } from '../field/valueText.ts';

/** A group of industry tags. */
export interface TagGroup {
  readonly title: string;
  readonly tags: readonly string[];
}

/** The tags of a field in groups: `groups` of its component's props, else one group of all it lists. */
export function tagGroups(schema: FormSchema, listed: readonly string[], title: string): readonly TagGroup[] {
  const groups = schema['x-component-props']?.['groups'];
  if (Array.isArray(groups)) return groups as readonly TagGroup[];
  const options = optionsOf(schema).map((option) => String(option.value));
  const tags = options.length > 0 ? options : listed;
  return tags.length > 0 ? [{ title, tags }] : [];
}

/** A list of tags as written in the annex, and read back with any of the separators people use. */
export function tagsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[、，,；;]/).map((each) => each.trim()).filter((each) => each !== ''))];
}

/** Tags as one text. */
export function tagsText(value: unknown): string {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('、') : typeof value === 'string' ? value : '';
}
