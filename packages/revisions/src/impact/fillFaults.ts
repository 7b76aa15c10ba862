import type { FormSchema } from '@filing/filing';
import type { ImpactReason, MigrationStep, PlainValue } from '@filing/filing/revisions';
import { fieldIn } from './fieldIn.ts';
import { formIn, type ImpactRevision } from './impactRevision.ts';
import { formTitles, reason } from './impactSentences.ts';
import type { OpenDecision } from './movePlan.ts';
import { opensAnswers } from './opensAnswers.ts';

/** Steps a person may not add when filings are moved, since nobody approved them: they fill what is empty, replace what the new form does not take, and decide what the revision left open, never into a place that more people read. */
export function fillFaults(before: ImpactRevision, after: ImpactRevision, form: string, steps: readonly MigrationStep[], decisions: readonly OpenDecision[]): readonly ImpactReason[] {
  const target = formIn(after, form);
  return steps.flatMap((step) => {
    const at = 'from' in step ? step.from : step.path;
    const { zh, en } = formTitles(target ? after : before, form);
    const unfit = (why: string, whyEn: string) => [reason(`《${zh}》${at}：${why}；要这样改，请写进修订并经第二人核准。`, `${en}, ${at}: ${whyEn}; to do so, write it into a revision that a second person approves.`, form, at)];
    const open = decisions.filter((decision) => decision.form === form && decision.lies === at);
    switch (step.step) {
      case 'default': return fieldIn(target, at) ? [] : unfit('新版本没有这一项，不能补填', 'there is no such field to fill');
      case 'map': return step.values.every(({ from }) => !isTaken(fieldIn(target, at), from)) ? [] : unfit('填报的内容仍然有效，不能在迁移时改成别的', 'answers that still hold are not changed by moving');
      case 'drop': return open.length > 0 ? [] : unfit('这一项不需要人工决定，不能在迁移时去掉', 'nothing is open about it, so it is not put aside by moving');
      case 'rename':
      case 'split': {
        const around = at.includes('.') ? `${at.slice(0, at.lastIndexOf('.'))}.` : '';
        const into = step.step === 'rename' ? [step.to] : step.into.map((name) => `${around}${name}`);
        if (open.length === 0 || into.some((to) => !fieldIn(target, to))) return unfit('这一项不需要人工决定去处，不能在迁移时移到别处', 'where it goes is not open, so it is not carried elsewhere by moving');
        return into.some((to) => opensAnswers(before, at, after, to, form)) ? unfit('移过去会让原来遮盖或不公开的内容被更多人看到', 'more people would read there what is masked or withheld here') : [];
      }
    }
  });
}

/** True for a value the field takes as it is. */
function isTaken(field: FormSchema | undefined, value: PlainValue): boolean {
  if (!field) return true;
  const { enum: options } = field;
  if (options) return options.some((each) => (typeof each === 'object' ? each.value : each) === value);
  const type = field.type === 'integer' ? 'number' : field.type;
  return type === undefined || typeof value === type;
}
