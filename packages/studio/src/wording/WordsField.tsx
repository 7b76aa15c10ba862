import type { SourcePath } from '../rules/sourceValue.ts';
import { readText } from '../rules/typed.ts';
import { TypedField } from '../rules/TypedField.tsx';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';

/** Some words of a chain at a path; they cannot be empty. */
export function WordsField({ path, label, lang, long = false }: { readonly path: SourcePath; readonly label: string; readonly lang: 'zh-CN' | 'en'; readonly long?: boolean }) {
  const t = useTexts(flowTexts);
  return <TypedField path={path} label={label} what={t('change', { what: label })} lang={lang} long={long} read={(typed) => readText(typed, long ? 500 : 80)} show={(words) => (typeof words === 'string' ? words : '')} />;
}
