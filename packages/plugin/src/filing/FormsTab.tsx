import { sameAnswers } from '@filing/client';
import type { Answers, Change, FilingView, FormView, Remark } from '@filing/filing';
import { Button } from 'antd';
import { useState } from 'react';
import { PrintButton } from '../parts/PrintButton.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { AnswersView, type FieldMarks } from './AnswersView.tsx';
import { fieldTitle } from './fieldTree.ts';
import { RegistrationCard } from './RegistrationCard.tsx';
import { RemarkDialog } from './RemarkDialog.tsx';

interface Props {
  readonly view: FilingView;
  readonly remarks?: readonly Remark[];
  /** Present while a return may be put together. */
  readonly onRemark?: (remark: Remark) => void;
}

/** Everything handed in, to read: changes since the last submission marked, a remark at every field. */
export function FormsTab({ view, remarks = [], onRemark }: Props) {
  const { t, say } = usePlugin();
  const [target, setTarget] = useState<{ form: string; path: string; title: string } | null>(null);
  const forms = view.forms.filter((form) => form.access === 'read');
  const changes = view.changes.filter((change) => !sameAnswers(change.before, change.after));
  const marksFor = (form: FormView): FieldMarks => ({
    before: (path) => changeAt(changes, form.form, path),
    beside: onRemark && ((path, title) => (
      <Remarks remarks={remarks.filter((remark) => remark.form === form.form && remark.path === path)}>
        <button type="button" className="fp-remark-button" aria-label={t('filing.remark.on', { field: title })} onClick={() => setTarget({ form: form.form, path, title })}>{t('filing.remark')}</button>
      </Remarks>
    )),
  });
  return (
    <div className="fp-forms">
      {view.registration && <RegistrationCard registration={view.registration} />}
      {changes.length > 0 && (
        <section className="fp-note fp-stack-s" data-tone="warn" data-testid="changes" aria-labelledby="fp-changes">
          <p id="fp-changes">{t('filing.changed', { n: changes.length })}</p>
          <ul className="fp-remarks">
            {[...new Set(changes.map(({ form, path }) => fieldTitle(view.forms, form, path, t)))].map((title) => <li key={title}>{title}</li>)}
          </ul>
        </section>
      )}
      {onRemark && forms.length > 0 && <p className="fp-muted">{t('filing.remark.hint')}</p>}
      {forms.length === 0 && <p className="fp-empty">{t('filing.noForms')}</p>}
      {forms.map((form) => <OneForm key={form.form} filing={view.id} form={form} marks={marksFor(form)} {...(onRemark ? { onWhole: (title: string) => setTarget({ form: form.form, path: '', title }) } : {})} />)}
      <RemarkDialog title={target?.title ?? null} onClose={() => setTarget(null)} onText={(text) => {
        if (!target || !onRemark) return;
        onRemark({ form: target.form, path: target.path, text });
        say(t('filing.remark.added', { n: remarks.length + 1 }));
      }} />
    </div>
  );
}

function OneForm({ filing, form, marks, onWhole }: { readonly filing: string; readonly form: FormView; readonly marks: FieldMarks; readonly onWhole?: (title: string) => void }) {
  const { t } = usePlugin();
  const title = t.pick(form.title, form.english['#title']);
  const id = `fp-form-${form.form}`;
  const projects = form.repeatable ? (form.answers as readonly Answers[]) : null;
  return (
    <section className="fp-stack-s" aria-labelledby={id} data-form={form.form}>
      <div className="fp-between">
        <h2 id={id}>{title}</h2>
        <div className="fp-row">
          {onWhole && <Button size="small" aria-label={t('filing.remark.on', { field: title })} onClick={() => onWhole(title)}>{t('filing.remark')}</Button>}
          <PrintButton filing={filing} form={form.form} title={title} />
        </div>
      </div>
      {projects === null && <AnswersView schema={form.schema} english={form.english} answers={form.answers as Answers} marks={marks} />}
      {projects?.length === 0 && <p className="fp-muted">{t('unfilled')}</p>}
      {projects?.map((answers, index) => (
        <div key={index} className="fp-stack-s">
          <h3>{t('fill.project', { n: index + 1 })}</h3>
          <AnswersView schema={form.schema} english={form.english} answers={answers} path={String(index)} marks={marks} />
        </div>
      ))}
    </section>
  );
}

function Remarks({ remarks, children }: { readonly remarks: readonly Remark[]; readonly children: React.ReactNode }) {
  return <>{children}{remarks.map((remark, index) => <span key={index} className="fp-before">“{remark.text}”</span>)}</>;
}

function changeAt(changes: readonly Change[], form: string, path: string): { readonly value: unknown } | null {
  const change = changes.find((each) => each.form === form && (each.path === path || each.path.startsWith(`${path}.`)));
  if (!change) return null;
  return { value: change.path === path ? change.before : null };
}
