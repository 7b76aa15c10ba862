import type { FormSchema } from '@filing/filing';
import { ClauseNote } from '../problems/ClauseNote.tsx';

interface FixedText {
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly signed: string;
  readonly date: string;
  readonly clause?: string;
  /** Above the fields, for an office that signs under it; else below, as an annex prints it. */
  readonly place?: 'above';
}

/** The wording a notice prints under its form (`x-fixed-text`), to be signed by an office, not filled in. */
export function FixedTexts({ schema, place = 'below' }: { readonly schema: FormSchema; readonly place?: 'above' | 'below' }) {
  const texts = (schema['x-fixed-text'] as readonly FixedText[] | undefined) ?? [];
  return texts.filter((text) => (text.place ?? 'below') === place).map((text) => (
    <section key={text.key} className="fr-fixed" aria-label={text.title}>
      <p className="fr-fixed-title">{text.title} <ClauseNote clause={text.clause} /></p>
      <div className="fr-fixed-body">
        {text.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        <p className="fr-fixed-signed">{text.signed}<br />{text.date}</p>
      </div>
    </section>
  ));
}
