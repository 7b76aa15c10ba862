import type { FilingImpact, Migration } from '@filing/filing/revisions';
import { schemaPath } from '@filing/form-engine';
import { procedureOf } from '@filing/revisions';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { fieldAt } from '../release/fieldAt.ts';
import { ValueInput } from '../release/ValueInput.tsx';
import { useStudio } from '../root/studioContext.ts';
import { Waiting } from '../root/Waiting.tsx';
import { historyTexts } from '../texts/history.ts';
import { useTexts } from '../texts/useTexts.ts';

interface Props {
  readonly procedure: string;
  readonly number: number;
  readonly filing: FilingImpact;
  readonly busy: boolean;
  readonly onFill: (fill: readonly Migration[]) => void;
}

/** One filing that needs a person: why, and the values that settle it. */
export function FillIn({ procedure, number, filing, busy, onFill }: Props) {
  const { api, locale } = useStudio();
  const t = useTexts(historyTexts);
  const target = useQuery({ queryKey: ['studio', 'revision', procedure, number], queryFn: ({ signal }) => api.revision(procedure, number, { signal }), staleTime: Infinity });
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  return (
    <div className="st-note" data-tone="warn">
      <strong>{t('move.fill', { number: filing.number })}</strong>
      <ul className="st-list">{filing.reasons.map((reason, index) => <li key={index}>{locale === 'en' ? reason.messageEn : reason.message}</li>)}</ul>
      <Waiting query={target} locale={locale}>
        {({ source }) => {
          const { forms } = procedureOf(source);
          const places = [...new Map(filing.reasons.flatMap(({ form, path }) => {
            const schema = form === undefined ? undefined : forms[form];
            // What lies inside a copy of a repeatable form begins with the copy's number.
            const bare = schemaPath(path ?? '');
            const field = schema && ([bare, bare.replace(/^items\./, '')].map((at) => ({ at, found: fieldAt(schema, at) })).find(({ found }) => found));
            return form !== undefined && field?.found && bare !== '' ? [[`${form} ${field.at}`, { form, path: field.at, ...field.found }] as const] : [];
          })).values()].filter(({ schema }) => schema.type !== 'object' && schema.type !== 'array');
          if (places.length === 0) return <p className="st-muted">{t('move.fill.none')}</p>;
          const fill = (): readonly Migration[] => [...new Set(places.map(({ form }) => form))].map((form) => ({ form, steps: places.filter((each) => each.form === form).map(({ path }) => ({ step: 'default', path, value: values[`${form} ${path}`] })) }));
          return (
            <>
              {places.map(({ form, path, schema, titles }) => (
                <div className="st-row" key={`${form} ${path}`}>
                  <span>{titles.join(' › ')}</span>
                  <ValueInput schema={schema} label={`${filing.number} ${titles.join(' › ')}`} value={values[`${form} ${path}`]} onChange={(value) => setValues({ ...values, [`${form} ${path}`]: value })} />
                </div>
              ))}
              <div><Button loading={busy} disabled={places.some(({ form, path }) => values[`${form} ${path}`] === undefined)} onClick={() => onFill(fill())}>{t('move.fill.go', { number: filing.number })}</Button></div>
            </>
          );
        }}
      </Waiting>
    </div>
  );
}
