import { isEventType, type Actor, type Filing } from '@filing/filing';
import { basisProblems } from '../basis/basisProblems.ts';
import { restsOn } from '../basis/standing.ts';
import { conflictProblems } from '../acts/conflictProblems.ts';
import { fitsOrganisation } from '../acts/findRule.ts';
import { foreseenProblems } from '../acts/guardProblems.ts';
import { windowProblems } from '../acts/windowProblems.ts';
import { hasConsented } from '../flow/consents.ts';
import { stateMeta, type Flow } from '../flow/flow.ts';
import type { FlowPermitted } from './flowView.ts';

/** The events a reader may raise now, with what would refuse them at the moment whatever is entered. */
export function permittedFor(flow: Flow, filing: Filing, reader: Actor, now: Date): readonly FlowPermitted[] {
  if (!fitsOrganisation(flow, filing, reader) || hasConsented(flow, filing, reader.office)) return [];
  return Object.entries(stateMeta(flow, filing.state)?.actions ?? {}).flatMap(([type, rules]) => {
    const rule = rules.find(({ office }) => office === reader.office);
    if (!rule || !isEventType(type)) return [];
    return [{
      type,
      title: rule.title,
      titleEn: rule.titleEn,
      opinion: rule.opinion ?? null,
      seal: rule.seal ?? false,
      form: rule.form ?? null,
      forms: rule.forms ?? [],
      clauses: rule.clauses,
      problems: [...conflictProblems(flow, filing, type, rule, reader), ...windowProblems(flow, rule, now), ...(restsOn(flow, rule) ? basisProblems(flow, filing.applicant, filing.basis, now) : []), ...foreseenProblems(flow, filing, type, rule)],
    }];
  });
}
