import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { changeText, diffForms, expandForm, formTexts, translateForm, type FormChange } from '@filing/form-engine';
import { comeOrGone, namesOf, own, shown, valuesOf, type Told } from './differences.ts';

type Readable = Pick<ProcedureSource, 'forms' | 'fragments' | 'english'>;

/** What differs in the forms, field by field with the fragments put in, and in their English, text by text. */
export function formDifferences(before: Readable, after: Readable): readonly Told[] {
  return namesOf(before.forms, after.forms).flatMap((at): readonly Told[] => {
    const [was, is] = [own(before.forms, at) as Form | undefined, own(after.forms, at) as Form | undefined];
    if (!was || !is) {
      const title = (is ?? was)?.title ?? at;
      const come = comeOrGone('form', at, was, is, `表单“${title}”`, `the form “${own(valuesOf((is ? after : before).english?.[at]), '#title') ?? title}”`);
      return come ? [come] : [];
    }
    return changesOf(at, was, is, before, after);
  });
}

function changesOf(at: string, was: Form, is: Form, before: Readable, after: Readable): readonly Told[] {
  try {
    const [old, now] = [expandForm(was, before.fragments), expandForm(is, after.fragments)];
    const { changes } = diffForms(old, now);
    const inEnglish = changes.length === 0 ? null : englishOf(at, old, now, before, after);
    return changes.map((change) => ({ part: 'form', at, kind: change.kind, path: change.path, before: change.before, after: change.after, message: change.message, messageEn: changeText(inEnglish?.(change) ?? change, 'en') }));
  } catch (error) {
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ part: 'form', at, kind: 'changed', path: '', message: `表单“${at}”改了，但写法有误，无法逐项比较（${(error as Error).message.slice(0, 200)}）。`, messageEn: `The form ${at} changed, but cannot be compared field by field as it is written.` }];
  }
}

/** A change as the English of both sides has it: its titles, and its options and texts where they differ in English too. */
function englishOf(at: string, old: Form, now: Form, before: Readable, after: Readable): (change: FormChange) => FormChange {
  const [was, is] = [before.english[at] ?? {}, after.english[at] ?? {}];
  const changed = new Map(diffForms(translateForm(old, was), translateForm(now, is)).changes.map((change) => [`${change.kind} ${change.path}`, change]));
  return (change) => {
    const steps = change.path.split('.');
    const paths = steps.flatMap((step, index) => (step === 'items' && index > 0 ? [] : [steps.slice(0, index + 1).join('.')]));
    const titles = change.titles.map((title, index) => is[`${paths[index]}#title`] ?? was[`${paths[index]}#title`] ?? title);
    return { ...(changed.get(`${change.kind} ${change.path}`) ?? change), titles };
  };
}

/** What differs in the English of forms, text by text, each named by the Chinese it stands for. */
export function englishDifferences(before: ProcedureSource, after: ProcedureSource): readonly Told[] {
  return namesOf(before.english, after.english).flatMap((at) => {
    const [was, is] = [before.english[at] ?? {}, after.english[at] ?? {}];
    const chinese = new Map([before, after].flatMap(({ forms }) => sentencesOf(own(forms, at) as Form | undefined)));
    return namesOf(was, is).flatMap((path): readonly Told[] => {
      const [old, now] = [own(was, path), own(is, path)];
      if (old === now) return [];
      const place = { part: 'english' as const, at, path, before: old, after: now };
      const sentence = cut(chinese.get(path) ?? path);
      const of = { zh: `“${sentence}”的英文`, en: `The English of “${sentence}”` };
      if (old === undefined) return [{ ...place, kind: 'added', message: `新增${of.zh}：${shown(now).zh}。`, messageEn: `${of.en} was added: ${shown(now).en}.` }];
      if (now === undefined) return [{ ...place, kind: 'removed', message: `删去${of.zh}（原为 ${shown(old).zh}）。`, messageEn: `${of.en} was removed (was ${shown(old).en}).` }];
      return [{ ...place, kind: 'changed', message: `${of.zh}由 ${shown(old).zh} 改为 ${shown(now).zh}。`, messageEn: `${of.en}: ${shown(now).en} instead of ${shown(old).en}.` }];
    });
  });
}

/** The texts of a form by the key of their English; none where they cannot be read. */
function sentencesOf(form: Form | undefined): readonly (readonly [string, string])[] {
  try {
    return form ? formTexts(form).map(({ key, text }) => [key, text] as const) : [];
  } catch {
    return [];
  }
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
