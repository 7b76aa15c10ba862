import type { ProcedureSource } from '@filing/filing/revisions';
import { problemText } from '@filing/form-engine';
import { diffRevisions } from '@filing/revisions';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { filesTexts } from '../texts/files.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { ChosenRead } from './readChosen.ts';

const most = 40;

/** What an import would change, to be taken or left; or everything that is wrong with the files. */
export function ImportPreview({ read, onDone }: { readonly read: ChosenRead; readonly onDone: () => void }) {
  const { locale, say } = useStudio();
  const { source, apply } = useWorkbench();
  const t = useTexts(filesTexts);
  const compared = useMemo(() => ('source' in read ? differencesOf(source, read.source) : null), [read, source]);
  if ('problems' in read) return <Listed tone="bad" title={t('problems', { n: read.problems.length })} lines={read.problems.map((problem) => problemText(problem, locale))} />;
  if (!compared || 'fault' in compared) return <p className="st-note" data-tone="bad" role="alert">{t('broken', { why: compared?.fault ?? '' })}</p>;
  const { differences } = compared;
  if (differences.length === 0) return <output className="st-note">{t('same')}</output>;
  const take = () => {
    apply(t('done'), () => read.source);
    say(t('done.say', { n: differences.length }));
    onDone();
  };
  return (
    <>
      <Listed tone="warn" title={t('differences', { n: differences.length })} lines={differences.map(({ message, messageEn }) => (locale === 'en' ? messageEn : message))} />
      <div className="st-row"><Button type="primary" onClick={take}>{t('take')}</Button><Button onClick={onDone}>{t('cancel')}</Button></div>
    </>
  );
}

function Listed({ tone, title, lines }: { readonly tone: 'bad' | 'warn'; readonly title: string; readonly lines: readonly string[] }) {
  const t = useTexts(filesTexts);
  return (
    <section className="st-note" data-tone={tone} role="alert">
      <strong>{title}</strong>
      <ul className="st-list">{lines.slice(0, most).map((line, index) => <li key={`${index} ${line}`}>{line}</li>)}{lines.length > most && <li>{t('more', { n: lines.length - most })}</li>}</ul>
    </section>
  );
}

function differencesOf(before: ProcedureSource, after: ProcedureSource) {
  try {
    return { differences: diffRevisions(before, after) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
