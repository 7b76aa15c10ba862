import type { DraftSaver, FormAnswers } from '@filing/client';
import { diffAnswers, type FilingView, type FormView } from '@filing/filing';
import { labelledForm, schemaPath } from '@filing/form-engine';
import { Button } from 'antd';
import { usePlugin } from '../root/pluginContext.ts';
import { answerText, isEmpty } from '../filing/answerText.ts';
import { fieldAt, fieldTitle, fieldTree } from '../filing/fieldTree.ts';
import { Scroll } from '../parts/Scroll.tsx';
import { formatTime } from '../texts/formatTime.ts';
import { useDraftState } from './useDraftState.ts';

const most = 12;

/** Two versions of one draft, side by side, and the two ways out; nothing is overwritten before one is chosen. */
export function ConflictBanner({ saver, form, basis }: { readonly saver: DraftSaver; readonly form: FormView; readonly basis: FilingView['basis'] }) {
  const { t } = usePlugin();
  const { conflict } = useDraftState(saver);
  if (!conflict) return null;
  const { mine, theirs } = conflict;
  const differing = diffAnswers(wrap(theirs.answers), wrap(mine));
  const around = basis ? { basis: basis as unknown as Readonly<Record<string, unknown>> } : {};
  const fields = fieldTree(labelledForm(form.schema, [theirs.answers, mine].flat(), around), { t, english: form.english });
  const words = (value: unknown, path: string) => {
    const inside = schemaPath(path.replace(/^answers\.\d+\.?/, ''));
    const schema = fieldAt(fields, inside)?.schema ?? {};
    return isEmpty(value) ? t('filing.empty') : answerText(value, schema, inside, form.english, t).slice(0, 200);
  };
  const title = (path: string) => fieldTitle([{ ...form, answers: theirs.answers }, form], form.form, path.replace(/^answers\.?/, ''), t).split(' › ').slice(1).join(' › ') || path;
  return (
    <section className="fp-note fp-stack-s" data-tone="bad" role="alert" aria-label={t('conflict.title')} data-testid="conflict">
      <strong>{t('conflict.title')}</strong>
      <p>{t('conflict.what', { who: theirs.savedBy || t('conflict.someone'), at: formatTime(theirs.savedAt) })}</p>
      <Scroll label={t('conflict.title')}>
        <table className="fp-compare">
          <thead><tr><th scope="col">{t('conflict.field')}</th><th scope="col">{t('conflict.mine')}</th><th scope="col">{t('conflict.theirs')}</th></tr></thead>
          <tbody>{differing.slice(0, most).map((change) => <tr key={change.path}><th scope="row">{title(change.path)}</th><td>{words(change.after, change.path)}</td><td>{words(change.before, change.path)}</td></tr>)}</tbody>
        </table>
      </Scroll>
      {differing.length > most && <p className="fp-muted">{t('conflict.more', { n: differing.length - most })}</p>}
      <div className="fp-row">
        <Button type="primary" onClick={() => saver.takeMine()}>{t('conflict.takeMine')}</Button>
        <Button onClick={() => saver.takeTheirs()}>{t('conflict.takeTheirs')}</Button>
      </div>
    </section>
  );
}

function wrap(answers: FormAnswers): Readonly<Record<string, unknown>> {
  return Array.isArray(answers) ? { answers } : (answers as Readonly<Record<string, unknown>>);
}
