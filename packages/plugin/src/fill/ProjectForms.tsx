import type { DraftSaver, FormAnswers } from '@filing/client';
import type { Answers, FilingView, FormView, Problem } from '@filing/filing';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { problemPlace } from '../parts/problemPlace.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { FormPane } from '../parts/FormPane.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import type { Target } from './FillTab.tsx';
import { useDraftState } from './useDraftState.ts';

interface Props {
  readonly view: FilingView;
  readonly form: FormView;
  readonly saver: DraftSaver;
  readonly others: Readonly<Record<string, FormAnswers>>;
  readonly target: Target | null;
  readonly submitted: readonly Problem[];
}

/** A form that is handed in once a project: one tab each, added and removed. */
export function ProjectForms({ view, form, saver, others, target, submitted }: Props) {
  const { t } = usePlugin();
  const { answers } = useDraftState(saver);
  const projects = Array.isArray(answers) && answers.length > 0 ? (answers as readonly Answers[]) : [{}];
  const [picked, pick] = useState<{ index: number; visit: number }>({ index: 0, visit: 0 });
  const [removing, setRemoving] = useState(false);
  const [generation, setGeneration] = useState(0);
  const wanted = target && target.visit > picked.visit ? (target.index ?? 0) : picked.index;
  const index = Math.min(wanted, projects.length - 1);
  const choose = (next: number) => pick({ index: next, visit: target?.visit ?? 0 });
  const problemsHere = submitted.flatMap((problem) => {
    const place = problemPlace(problem, view.forms);
    return place?.index === index ? [{ ...problem, path: place.inner }] : [];
  });
  const inside = (path: string) => (path === String(index) ? '' : path.startsWith(`${index}.`) ? path.slice(`${index}.`.length) : null);
  const remarks = (view.returned?.remarks ?? []).flatMap((remark) => {
    const path = remark.form === form.form ? inside(remark.path) : null;
    return path === null ? [] : [{ ...remark, path }];
  });
  const opens = Array.isArray(form.opens) ? (form.opens as readonly string[]).flatMap((path) => inside(path) ?? (path === '' ? [''] : [])) : form.opens;
  return (
    <div className="fp-stack">
      <div className="fp-between">
        <span className="fp-muted">{t('fill.projects')}</span>
        <div className="fp-row">
          <Button onClick={() => {
            saver.change([...projects, {}]);
            choose(projects.length);
          }}>{t('fill.project.add')}</Button>
          {projects.length > 1 && <Button danger onClick={() => setRemoving(true)}>{t('fill.project.remove', { n: index + 1 })}</Button>}
        </div>
      </div>
      <Tabs label={t('fill.projects')} tabs={projects.map((_, at) => ({ key: String(at), title: t('fill.project', { n: at + 1 }) }))} current={String(index)} onChange={(key) => choose(Number(key))}>
        <div style={{ paddingTop: 14 }}>
          <FormPane key={`${generation} ${index}`} view={view} form={form.schema} english={form.english} answers={projects[index] ?? {}} others={others} problems={problemsHere} remarks={remarks} opens={opens?.includes('') ? 'all' : opens}
            focusPath={target && (target.index ?? 0) === index ? target.path : undefined} onChange={(next) => saver.change(replaceAt(saver.state.answers, index, next))} />
        </div>
      </Tabs>
      <Modal open={removing} title={t('fill.project.remove', { n: index + 1 })} okText={t('fill.project.remove', { n: index + 1 })} okButtonProps={{ danger: true }} cancelText={t('cancel')} onCancel={() => setRemoving(false)} destroyOnHidden
        onOk={() => {
          saver.change(projects.filter((_, at) => at !== index));
          setGeneration(generation + 1);
          choose(Math.max(0, index - 1));
          setRemoving(false);
        }}>
        <p>{t('fill.project.remove.sure')}</p>
      </Modal>
    </div>
  );
}

function replaceAt(answers: FormAnswers, index: number, next: Answers): readonly Answers[] {
  const list: Answers[] = Array.isArray(answers) ? [...(answers as readonly Answers[])] : [];
  list[index] = next;
  return list;
}
