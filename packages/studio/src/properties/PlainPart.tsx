import type { Answers, Problem } from '@filing/filing';
import { checkForm } from '@filing/form-engine';
import { FormScreen } from '@filing/form-renderer';
import { useMemo, useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { propertiesTexts } from '../texts/properties.ts';
import { useTexts } from '../texts/useTexts.ts';
import { changedNames } from './changedNames.ts';
import { enteredProblems } from './enteredProblems.ts';
import type { FieldAt } from './fieldProperty.ts';
import { fieldAt, readField, singleEnglish, writeField } from './panelAnswers.ts';
import { panelForm } from './panelForm.ts';
import { PanelRound } from './PanelRound.ts';

const nothingWrong: readonly Problem[] = [];
const textOf = (stored: Answers) => JSON.stringify(stored);

/** The properties that are plain answers, asked by a form of their own. What is wrong stays here and out of the draft. */
export function PlainPart({ at, form, title }: { readonly at: FieldAt; readonly form: string; readonly title: string }) {
  const { ground, locale } = useStudio();
  const { apply, mayWrite, source } = useWorkbench();
  const t = useTexts(propertiesTexts);
  const [panel] = useState(() => new PanelRound());
  const [remembered] = useState(() => new Map<string, string>());
  const [wrong, setWrong] = useState({ round: 0, problems: nothingWrong, kept: 0 });
  const stored = readField(at);
  const round = panel.of(textOf(stored));
  const asked = useMemo(() => panelForm(at, { say: t, clauses: ground.clauses }), [at, t, ground.clauses]);

  const change = (answers: Answers) => {
    const changed = changedNames(stored, answers);
    const own = enteredProblems(answers, locale);
    const refused = new Set([...checkForm(asked, answers, {}).problems, ...own].filter(({ severity }) => severity === 'error').map(({ path }) => path.split('.')[0] ?? ''));
    const sound = changed.filter((name) => !refused.has(name));
    setWrong({ round, problems: own.length === 0 ? nothingWrong : own, kept: changed.length - sound.length });
    for (const [place, english] of Object.entries(singleEnglish(at))) remembered.set(place, english);
    const english = Object.fromEntries(remembered);
    const next = fieldAt(writeField(source, form, at.path, answers, sound, english), form, at.path);
    panel.expect(textOf(next ? readField(next) : stored), answers);
    if (sound.length === 0) return;
    const what = sound.map((name) => t(labels[name] ?? (name as 'title'))).join('、');
    apply(t('step.set', { title, what }), (now) => writeField(now, form, at.path, answers, sound, english), `${form}/${at.path}/${sound.join()}`);
  };
  const now = wrong.round === round ? wrong : { problems: nothingWrong, kept: 0 };
  return (
    <div className="st-plain">
      <FormScreen key={round} schema={asked} answers={panel.entered(stored)} access={mayWrite ? 'write' : 'read'} onChange={change} problems={now.problems} locale={locale} headingLevel={3} />
      <p className="st-kept" aria-live="polite">{now.kept > 0 ? t('invalid.kept', { n: now.kept }) : ''}</p>
    </div>
  );
}

const labels: Readonly<Record<string, 'help' | 'title.en' | 'help.en' | 'placeholder.en' | 'pattern.message' | 'pattern.message.en' | 'fixed' | 'print.omit' | 'print.plain' | 'print.dated' | 'print.after'>> = {
  description: 'help', titleEn: 'title.en', descriptionEn: 'help.en', placeholderEn: 'placeholder.en', message: 'pattern.message', messageEn: 'pattern.message.en', fixedTexts: 'fixed',
  printOmit: 'print.omit', printPlain: 'print.plain', printDated: 'print.dated', printAfter: 'print.after',
};
