import type { FormSchema } from '@filing/filing';

/** Sentences a field says once, by where they stand; each is the key of its own English. */
export function singleSentences(schema: FormSchema): Readonly<Record<string, string>> {
  const sentences = {
    'x-message': schema['x-message'], 'x-column': schema['x-column'], 'x-row-number': schema['x-row-number'],
    placeholder: schema['x-component-props']?.['placeholder'], sample: (schema['x-sample'] as { readonly label?: unknown } | undefined)?.label,
  };
  return Object.fromEntries(Object.entries(sentences).filter((each): each is [string, string] => typeof each[1] === 'string' && each[1] !== ''));
}
