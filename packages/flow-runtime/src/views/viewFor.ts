import { nextSpan, openSpan, type Actor, type DeadlineView, type Filing, type FilingView, type Objection, type Office } from '@filing/filing';
import { isOverdue } from '../deadlines/moveDeadline.ts';
import { applicantOf } from '../flow/applicantOf.ts';
import { consentsOf } from '../flow/consents.ts';
import { ruleOf, stateMeta, type Flow } from '../flow/flow.ts';
import { tasksOf } from '../flow/taskOf.ts';
import { certificatesFor } from './certificatesFor.ts';
import { changesFor } from './changesFor.ts';
import type { FlowView } from './flowView.ts';
import { formsFor } from './formsFor.ts';
import { permittedFor } from './permittedFor.ts';
import { projectsAre, projectsFor } from './projectsFor.ts';
import { answerReader, type AnswerReader } from './readableAnswers.ts';
import { timelineFor } from './timelineFor.ts';

const anyone: Actor = { id: 'public', name: '', office: 'public', org: null, orgName: '' };
const outsiders = new Set<Office>(['public', 'policy-staff', 'system']);

/** A filing as one reader may see it at an instant; nobody named is the public, which sees nothing but where it stands and what it may raise. Whether they may read it at all is `mayRead`'s to say. */
export function viewFor(flow: Flow, filing: Filing, reader: Actor | null, { now }: { readonly now: Date }): FlowView {
  const who = reader ?? anyone;
  const inside = !outsiders.has(who.office);
  const answers = answerReader(flow, filing, who);
  const meta = stateMeta(flow, filing.state);
  const permitted = permittedFor(flow, filing, who, now);
  const timeline = timelineFor(flow, filing, who, answers);
  const deadlines = filing.deadlines.map((deadline) => deadlineView(flow, deadline, now));
  const tasks = tasksOf(flow, filing);
  const window = windowOf(flow, filing, now);
  const { title, titleEn, notice } = flow.definition;
  return {
    id: filing.id, procedure: filing.procedure, procedureTitle: title, procedureTitleEn: titleEn, notice, revision: filing.revision,
    applicant: inside ? applicantOf(flow, filing.applicant, filing.answers) : { org: filing.applicant.org, uscc: filing.applicant.uscc, district: filing.applicant.district },
    state: filing.state, stateTitle: meta?.title ?? filing.state, stateTitleEn: meta?.titleEn ?? filing.state, tag: filing.tag, version: filing.version,
    task: tasks[0] ?? null, tasks,
    consents: consentsOf(flow, filing),
    reader: who,
    forms: formsFor(flow, filing, who, answers),
    permitted,
    returned: inside && filing.returned ? returnedFor(filing.returned, answers) : null,
    changes: changesFor(flow, filing, who, answers),
    timeline,
    deadlines,
    projects: projectsFor(flow, filing, answers),
    projectsAre: projectsAre(flow),
    objections: inside && who.office !== 'expert' ? filing.objections.map((objection) => objectionFor(flow, filing, objection, who)) : [],
    registration: inside || filing.registration?.publishedAt ? filing.registration : null,
    duty: filing.duty ?? null,
    basis: inside ? (filing.basis ?? null) : null,
    limits: flow.policy.limits,
    certificates: certificatesFor(flow, filing, answers),
    window,
    cited: [...new Set([
      ...(meta?.clauses ?? []), ...permitted.flatMap(({ clauses }) => clauses), ...timeline.flatMap(({ clauses }) => clauses), ...deadlines.map(({ clause }) => clause),
      ...(window ? [window.clause] : []), ...[...permitted.flatMap(({ problems }) => problems), ...timeline.flatMap(({ warnings }) => warnings)].flatMap(({ clause }) => clause ?? []),
    ])].filter((clause) => clause !== ''),
  };
}

function deadlineView(flow: Flow, deadline: Filing['deadlines'][number], now: Date): DeadlineView {
  const { title = deadline.name, titleEn = deadline.name, clause = '' } = flow.policy.deadlines[deadline.name] ?? {};
  return { ...deadline, title, titleEn, clause, ...(isOverdue(deadline, now) ? { overdue: true } : {}) };
}

function windowOf(flow: Flow, filing: Filing, now: Date): FilingView['window'] {
  const rules = Object.values(stateMeta(flow, filing.state)?.actions ?? {}).flat();
  const name = rules.find(({ window }) => window !== undefined)?.window;
  const window = name === undefined ? undefined : flow.policy.windows[name];
  return window ? { open: openSpan(window, now), next: nextSpan(window, now), clause: window.clause } : null;
}

function returnedFor({ office, opinion, remarks, opens, at }: NonNullable<Filing['returned']>, answers: AnswerReader): FilingView['returned'] {
  return { office, opinion, remarks: remarks.filter(({ form, path }) => answers.mayReadPath(form, path)), opens, at };
}

function objectionFor(flow: Flow, filing: Filing, objection: Objection, reader: Actor): Objection {
  const states = new Set(filing.events.filter(({ event }) => event.type === 'object').map(({ from }) => from));
  const knows = reader.office === 'auditor' || [...states].some((state) => ruleOf(flow, state, 'object', 'public')?.readers?.includes(reader.office));
  return knows ? objection : { ...objection, content: '', name: '', contact: '' };
}
