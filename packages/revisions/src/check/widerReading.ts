import type { ActionRule, FlowDefinition, Form, ReadRule } from '@filing/filing';
import type { ProcedureSource, RevisionFinding } from '@filing/filing/revisions';
import { diffForms } from '@filing/form-engine';
import { answerWords } from '../difference/answerWords.ts';
import { own, valuesOf } from '../difference/differences.ts';
import { officeName } from '../difference/flowNames.ts';
import type { Said } from '../difference/ruleWords.ts';
import { fieldIn } from '../impact/fieldIn.ts';

/** A revision as reading is looked at: its forms with their fragments put in. */
export interface Readable {
  readonly forms: Readonly<Record<string, Form>>;
  readonly english: ProcedureSource['english'];
  readonly flow: FlowDefinition;
}

/** Warns of what somebody reads under a revision that was kept from them before: a field no longer masked, no longer withheld from an office, an act's record open to more. Says what, to whom, and where to close it again. */
export function widerReading(before: Readable, after: Readable): readonly RevisionFinding[] {
  return [...unmasked(before, after), ...unwithheld(before, after), ...opened(before, after)];
}

function unmasked(before: Readable, after: Readable): readonly RevisionFinding[] {
  return Object.entries(after.forms).flatMap(([at, form]) => {
    const was = Object.hasOwn(before.forms, at) ? before.forms[at] : undefined;
    const changes = was ? diffForms(was, form).changes.filter((change) => change.kind === 'masked' && valuesOf(change.after)['x-masked'] !== true) : [];
    return changes.map(({ path }) => {
      const [{ zh, en }, readers] = [placeOf(after, at, path), namesOf(readersOf(after.flow, at))];
      return warning('form', at, path, `${zh}不再遮盖：${readers.zh || '能看这份表单的单位'}将看到申报单位填写的全文，不再只是前三后四位。如非有意，请在该字段的属性中重新选上“各部门只看前三后四位”。`, `${en} is masked no more: ${readers.en || 'whoever reads the form'} will read the whole of what the applicant entered, not only its first three and last four characters. If that is not meant, mask it again in the field’s properties.`);
    });
  });
}

function unwithheld(before: Readable, after: Readable): readonly RevisionFinding[] {
  return Object.entries(valuesOf(after.flow.reads)).flatMap(([office, given]) => {
    const [was, is] = [ruleOf(own(valuesOf(before.flow.reads), office)), ruleOf(given)];
    const who = namesOf([office]);
    const whole = Object.keys(after.forms).filter((form) => Object.hasOwn(before.forms, form) && reads(is, form) && !reads(was, form));
    const gone = (was.except ?? []).filter((place) => !(is.except ?? []).some((each) => place === each || place.startsWith(`${each}.`)) && stands(after, place) && reads(is, formOf(place)) && Object.hasOwn(after.forms, formOf(place)) && !whole.includes(formOf(place)));
    return [
      ...whole.map((form) => {
        const { zh, en } = titleOf(after, form);
        return warning('flow', '', `reads.${office}`, `${who.zh}以前不能看${zh}，现在能看到申报单位在其中填写的全部内容。如非有意，请恢复该单位原来的阅看范围。`, `${who.en} could not read ${en} before and will read all that the applicant entered in it. If that is not meant, set what that office reads as it was.`);
      }),
      ...gone.map((place) => {
        const form = formOf(place);
        const path = schemaPathOf(after.flow, place);
        const { zh, en } = placeOf(after, form, path);
        return warning('form', form, path, `${zh}不再对${who.zh}隐去：${who.zh}将看到申报单位填写的这一项。如非有意，请在该字段的“谁可填、谁可看”中重新隐去。`, `${en} is no longer withheld: ${who.en} will read what the applicant entered there. If that is not meant, withhold it again under “Who writes, who reads” of the field.`);
      }),
    ];
  });
}

function opened(before: Readable, after: Readable): readonly RevisionFinding[] {
  const old = new Map(actsOf(before.flow).map((act) => [act.key, act.rule]));
  return actsOf(after.flow).flatMap(({ key, path, rule }) => {
    const was = old.get(key);
    if (!was) return [];
    const office = officeName(rule.office);
    const act = { zh: `${office.zh}的“${rule.title}”`, en: `“${rule.titleEn}” of ${office.en}` };
    const words = answerWords({ forms: after.forms, fragments: {}, english: after.english }, rule.form ?? '');
    const found: RevisionFinding[] = [];
    const more = was.readers && newcomers(was.readers, rule.readers);
    if (more) found.push(warning('flow', '', path, `${act.zh}的意见和内容以前只有指定的单位能看，现在${more.zh}也能看到。如非有意，请恢复原来的阅看范围。`, `What ${act.en} says was for named offices only; now ${more.en} read it too. If that is not meant, set its readers as they were.`));
    const kept = was.confidential;
    const fields = (kept?.fields ?? []).filter((field) => !rule.confidential?.fields.includes(field));
    const names = fields.map((field) => words.place(field));
    if (fields.length > 0) found.push(warning('flow', '', path, `${act.zh}中的${names.map(({ zh }) => zh).join('、')}不再保密：申报单位和能看这一办理的单位都将看到。如非有意，请恢复为保密。`, `${names.map(({ en }) => en).join(', ')} in ${act.en} is confidential no more: the applicant and every office that reads the act will see it. If that is not meant, make it confidential again.`));
    const others = kept && rule.confidential && fields.length === 0 ? newcomers(kept.readers, rule.confidential.readers) : null;
    if (others) found.push(warning('flow', '', path, `${act.zh}中的保密内容现在${others.zh}也能看到。如非有意，请恢复原来的阅看范围。`, `What is confidential in ${act.en} is read by ${others.en} too now. If that is not meant, set its readers as they were.`));
    return found;
  });
}

/** Who reads now and did not; null where nobody does. */
function newcomers(before: readonly string[], after: readonly string[] | undefined): Said | null {
  if (after === undefined) return { zh: '申报单位和链条上的各单位', en: 'the applicant and every office of the chain' };
  const more = after.filter((office) => !before.includes(office));
  return more.length === 0 ? null : namesOf(more);
}

function actsOf(flow: FlowDefinition): readonly { readonly key: string; readonly path: string; readonly rule: ActionRule }[] {
  return Object.entries(flow.machine.states).flatMap(([state, { meta }]) => Object.entries(meta?.actions ?? {}).flatMap(([event, rules]) => (rules ?? []).map((rule) => ({ key: `${state} ${event} ${rule.office} ${rule.form ?? ''}`, path: `states.${state}.actions.${event}`, rule }))));
}

function ruleOf(given: unknown): ReadRule {
  const { forms, except } = valuesOf(given);
  return { forms: forms === '*' ? '*' : listOf(forms), except: listOf(except) };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function reads({ forms }: ReadRule, form: string): boolean {
  return forms === '*' || forms.includes(form);
}

function readersOf(flow: FlowDefinition, form: string): readonly string[] {
  return Object.entries(valuesOf(flow.reads)).flatMap(([office, rule]) => (reads(ruleOf(rule), form) ? [office] : []));
}

function namesOf(offices: readonly string[]): Said {
  const names = offices.map(officeName);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

function stands({ forms, flow }: Readable, place: string): boolean {
  return fieldIn(forms[formOf(place)], schemaPathOf(flow, place)) !== undefined;
}

function formOf(place: string): string {
  return place.split('/')[0] ?? '';
}

function schemaPathOf({ repeatable = [] }: FlowDefinition, place: string): string {
  const [form = '', path = ''] = place.split('/');
  const steps = path.split('.');
  return (repeatable.includes(form) && steps[0] === '*' ? steps.slice(1) : steps).map((step) => (step === '*' ? 'items' : step)).join('.');
}

function titleOf({ forms, english }: Readable, form: string): Said {
  const title = forms[form]?.title ?? form;
  return { zh: `《${title}》`, en: `“${english[form]?.['#title'] ?? title}”` };
}

function placeOf(readable: Readable, form: string, path: string): Said {
  const { zh, en } = answerWords({ ...readable, fragments: {} }, form).place(path);
  const title = titleOf(readable, form);
  return { zh: `${title.zh}的${zh}`, en: `${en} of ${title.en}` };
}

function warning(part: RevisionFinding['part'], at: string, path: string, message: string, messageEn: string): RevisionFinding {
  return { severity: 'warning', part, at, path, message, messageEn };
}
