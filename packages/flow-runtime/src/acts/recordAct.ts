import { diffAnswers, shanghaiInstant, type ActionRule, type Answers, type Filing, type FilingEvent, type Project } from '@filing/filing';
import { answerRows } from '../flow/answerRows.ts';

/** Writes into a filing what an act records besides moving on: answers, projects, a judgement, an objection or its outcome, a consent, reasons. `projects` names the rows that are projects, where they are not copies of forms. */
export function recordAct(filing: Filing, event: FilingEvent, rule: ActionRule, now: Date, projects?: string): Filing {
  const answered = event.answers && rule.forms ? withAnswers(filing, event.answers) : filing;
  const reasoned = event.reasons ? { ...answered, reasons: { ...answered.reasons, ...event.reasons } } : answered;
  switch (rule.records) {
    case 'projects': return { ...reasoned, projects: projectsOf(filing, rule, event, projects) };
    case 'judgement': return { ...reasoned, projects: reasoned.projects.map((project) => (project.key === event.data?.['project'] ? judged(project, event) : project)) };
    case 'objection': return { ...reasoned, objections: [...reasoned.objections, objection(filing, event.data ?? {}, now)] };
    case 'resolution': {
      const outcome = event.data?.['outcome'] === 'upheld' ? 'upheld' : 'dismissed';
      return { ...reasoned, objections: reasoned.objections.map((each) => (each.key === event.data?.['objection'] ? { ...each, outcome } : each)) };
    }
    case 'consent': return { ...reasoned, consents: [...(reasoned.consents ?? []), { office: rule.office, at: shanghaiInstant(now) }] };
    default: return reasoned;
  }
}

function withAnswers(filing: Filing, answers: NonNullable<FilingEvent['answers']>): Filing {
  return { ...filing, answers: { ...filing.answers, ...answers }, previousAnswers: filing.returned ? filing.answers : null };
}

/** The projects handed in, copies of repeatable forms or rows; one that did not change keeps its judgement, unless that left nothing to judge: then all are judged anew. */
function projectsOf(filing: Filing, rule: ActionRule, event: FilingEvent, projects: string | undefined): readonly Project[] {
  const copies = () => (rule.forms ?? []).map((form) => event.answers?.[form]).filter((answers) => Array.isArray(answers)).flat() as readonly Answers[];
  const handedIn = projects === undefined ? copies() : answerRows(event.answers ?? {}, projects);
  const open = handedIn.map((answers, index): Project => ({ key: String(index + 1), answers, conclusion: null }));
  const kept = open.map((project, index) => {
    const before = filing.projects[index];
    return before && diffAnswers(before.answers, project.answers).length === 0 ? before : project;
  });
  return kept.every(({ conclusion }) => conclusion !== null) ? open : kept;
}

function judged(project: Project, event: FilingEvent): Project {
  const opinion = [event.data?.['opinion'], event.opinion].find((text) => typeof text === 'string' && text !== '');
  return { ...project, conclusion: event.data?.['conclusion'] === 'pass' ? 'pass' : 'fail', ...(typeof opinion === 'string' ? { opinion } : {}) };
}

function objection(filing: Filing, data: Answers, now: Date) {
  const text = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  return { key: String(filing.objections.length + 1), content: text('content'), name: text('name'), contact: text('contact'), at: shanghaiInstant(now), outcome: null };
}
