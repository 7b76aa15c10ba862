import type { Form } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { changeText, diffForms, expandForm, formTexts } from '@filing/form-engine';
import { comeOrGone, namesOf, own, shown, type Told } from './differences.ts';

/** What differs in the forms, field by field with the fragments put in, and in their English, text by text. */
export function formDifferences(before: Pick<ProcedureSource, 'forms' | 'fragments'>, after: Pick<ProcedureSource, 'forms' | 'fragments'>): readonly Told[] {
  return namesOf(before.forms, after.forms).flatMap((at): readonly Told[] => {
    const [was, is] = [own(before.forms, at) as Form | undefined, own(after.forms, at) as Form | undefined];
    if (!was || !is) {
      const title = (is ?? was)?.title ?? at;
      const come = comeOrGone('form', at, was, is, `表单“${title}”（${at}）`, `the form “${title}” (${at})`);
      return come ? [come] : [];
    }
    return changesOf(at, was, is, before.fragments, after.fragments);
  });
}

function changesOf(at: string, was: Form, is: Form, old: ProcedureSource['fragments'], now: ProcedureSource['fragments']): readonly Told[] {
  try {
    return diffForms(expandForm(was, old), expandForm(is, now)).changes.map((change) => ({ part: 'form', at, kind: change.kind, path: change.path, before: change.before, after: change.after, message: change.message, messageEn: changeText(change, 'en') }));
  } catch (error) {
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ part: 'form', at, kind: 'changed', path: '', message: `表单“${at}”改了，但写法有误，无法逐项比较（${(error as Error).message.slice(0, 200)}）。`, messageEn: `The form ${at} changed, but cannot be compared field by field as it is written.` }];
  }
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
