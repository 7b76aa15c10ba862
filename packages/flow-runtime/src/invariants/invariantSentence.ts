import { isOffice, officeNames, officeNamesEn, type FlowDefinition, type Invariant, type Office, type Period, type Policy } from '@filing/filing';

/** An invariant in words, made from its pieces. */
export interface InvariantSentence {
  readonly zh: string;
  readonly en: string;
}

/** Says an invariant in Chinese and English; a name the chain does not know stands as it is. */
export function invariantSentence({ flow, policy }: { readonly flow: FlowDefinition; readonly policy: Policy }, invariant: Invariant): InvariantSentence {
  const meta = (state: string) => (Object.hasOwn(flow.machine.states, state) ? flow.machine.states[state]?.meta : undefined);
  const zh = (state: string) => meta(state)?.title ?? state;
  const en = (state: string) => `“${meta(state)?.titleEn ?? state}”`;
  const office = (id: Office) => (isOffice(id) ? { zh: officeNames[id], en: inSentence(officeNamesEn[id]) } : { zh: String(id), en: String(id) });
  switch (invariant.kind) {
    case 'always-through': {
      const { through, before } = invariant;
      const what = 'state' in through ? { zh: zh(through.state), en: `passing through ${en(through.state)}` } : { zh: `${office(through.office).zh}同意`, en: `the consent of the ${office(through.office).en}` };
      return { zh: `没有办件能绕过 ${what.zh} 到达 ${zh(before)}`, en: `No filing gets to ${en(before)} without ${what.en}` };
    }
    case 'deadline-before': {
      const { state, deadline, to } = invariant;
      const period = Object.hasOwn(policy.deadlines, deadline) ? periodWords(policy.deadlines[deadline]?.period) : { zh: deadline, en: deadline };
      return { zh: `每个到达 ${zh(state)} 的办件都满 ${period.zh}才到 ${zh(to)}`, en: `Every filing in ${en(state)} gets to ${en(to)} only after ${period.en}` };
    }
    case 'never-after':
      return { zh: `到过 ${zh(invariant.state)} 的办件不会再到 ${zh(invariant.never)}`, en: `A filing that has been in ${en(invariant.state)} never gets to ${en(invariant.never)}` };
    case 'ends-in':
      return { zh: `到过 ${zh(invariant.state)} 的办件只会止于 ${invariant.ends.map(zh).join('、')}`, en: `A filing that has been in ${en(invariant.state)} ends in nothing but ${invariant.ends.map(en).join(', ')}` };
    case 'office-only':
      return { zh: `只有${office(invariant.office).zh}能让办件到达 ${zh(invariant.state)}`, en: `Only the ${office(invariant.office).en} brings a filing to ${en(invariant.state)}` };
  }
}

function periodWords({ months, workingDays }: Period = {} as Period): InvariantSentence {
  if (months !== undefined) return { zh: `${months} 个月`, en: months === 1 ? 'one month' : `${months} months` };
  return { zh: `${workingDays} 个工作日`, en: workingDays === 1 ? 'one working day' : `${workingDays} working days` };
}

/** A name begins small within a sentence, unless its first word is a letter. */
function inSentence(name: string): string {
  return /^[A-Z] /.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}
