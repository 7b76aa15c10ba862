import { checkForm } from '@filing/form-engine';
import type { DecideContext } from '@filing/flow-runtime';
import { errorProblem, shanghaiDay, type Actor, type CheckForm, type OccupationIndex, type Registration, type WorkingCalendar } from '@filing/filing';
import type { Revision } from '../revisions/revisionShelf.ts';
import type { House } from './house.ts';

const system: Actor = { id: 'system', name: '系统', office: 'system', org: null, orgName: '系统' };

/** The check of one form as the filing's own revision has it. */
export function formCheck(revision: Revision): CheckForm {
  return (name, answers, context) => {
    const form = Object.hasOwn(revision.forms, name) ? revision.forms[name] : undefined;
    if (!form) return { answers: {}, problems: [errorProblem('form.not-found', name, `没有名为 ${name} 的表单。`)] };
    return checkForm(form, answers, context);
  };
}

/** What the flow needs to know of the world to decide: time, calendar, forms, catalogues; the server itself acts where nobody is named. */
export function flowContext(house: House, revision: Revision, act: { readonly now: Date; readonly actor?: Actor; readonly nextSerial?: () => number; readonly nextCertificates?: DecideContext['nextCertificates']; readonly calendar?: WorkingCalendar; readonly occupations?: OccupationIndex; readonly basis?: Registration | null }) {
  return {
    now: act.now,
    actor: act.actor ?? system,
    calendar: act.calendar ?? house.calendar,
    check: formCheck(revision),
    form: { occupations: act.occupations ?? house.occupations, industryTags: house.industryTags, today: shanghaiDay(act.now) },
    ...(act.basis === undefined ? {} : { basis: act.basis }),
    nextSerial: act.nextSerial ?? (() => 0),
    ...(act.nextCertificates ? { nextCertificates: act.nextCertificates } : {}),
  };
}
