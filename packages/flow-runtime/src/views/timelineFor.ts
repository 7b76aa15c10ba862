import { officeNames, type ActionRule, type Actor, type Answers, type Filing, type Office, type RecordedEvent } from '@filing/filing';
import type { FilingMoveEntry } from '@filing/filing/revisions';
import { ruleOf, stateMeta, type Flow } from '../flow/flow.ts';
import type { FlowTimelineEntry } from './flowView.ts';
import type { AnswerReader } from './readableAnswers.ts';

const outsiders = new Set<Office>(['public', 'policy-staff', 'system']);
const moveTitles = {
  migrate: { title: '改按新版表单和流程办理', titleEn: 'Moved to another revision of the forms and rules' },
  unmigrate: { title: '改回原来的表单和流程', titleEn: 'Moved back to the earlier revision of the forms and rules' },
} as const;
const lostAct = { title: '原流程中的办理', titleEn: 'An act under an earlier revision' };
const nameless = new Set<Office>(['expert', 'public']);

/** Everything that happened, each entry trimmed to what the reader may know: opinions, data, remarks and names. The public sees nothing of it. */
export function timelineFor(flow: Flow, filing: Filing, reader: Actor, answers: AnswerReader): readonly FlowTimelineEntry[] {
  if (outsiders.has(reader.office)) return [];
  const moves = (filing.moves ?? []).map((move, index) => ({ place: move.after + (index + 1) / ((filing.moves?.length ?? 0) + 1), entry: moveEntry(flow, filing, move) }));
  const acts = filing.events.map((entry) => ({ place: entry.seq, entry: entryFor(flow, entry, reader, answers) }));
  return [...acts, ...moves].toSorted((one, other) => one.place - other.place).map(({ place, entry }) => ({ ...entry, seq: place }));
}

/** A move to another revision or back, for everybody who reads the timeline; the reason stands as its opinion. */
function moveEntry(flow: Flow, filing: Filing, { move, by, at, reason, after }: FilingMoveEntry): FlowTimelineEntry {
  const state = filing.events[after - 1]?.to ?? flow.definition.machine.initial;
  const meta = stateMeta(flow, state);
  return {
    seq: after, type: move, ...moveTitles[move], at, office: 'policy-staff', orgName: officeNames['policy-staff'], actorName: by.name, from: state, to: state, toTitle: meta?.title ?? state, toTitleEn: meta?.titleEn ?? state,
    opinion: reason, data: null, form: null, remarks: [], seal: null, attachments: [], warnings: [], reasons: {}, clauses: [],
  };
}

function entryFor(flow: Flow, entry: RecordedEvent, reader: Actor, answers: AnswerReader): FlowTimelineEntry {
  const { seq, event, actor, at, from, to } = entry;
  const rule = ruleOf(flow, from, event.type, actor.office);
  const author = actor.id === reader.id && actor.office === reader.office;
  // A revision the filing was moved to may not know the act any more: then only its author and the auditor know more of it.
  const lost = !rule && event.type !== 'deadline.passed';
  const knows = author || reader.office === 'auditor' || (!lost && (!rule?.readers || rule.readers.includes(reader.office)));
  const hidden = nameless.has(actor.office) && !(author || reader.office === 'auditor' || rule?.readers?.includes(reader.office));
  const { title, titleEn } = rule ?? (lost ? lostAct : passing(flow, event.data));
  const data = knows && event.data && rule?.form !== undefined ? shownData(event.data, rule, reader, author, answers) : null;
  const meta = stateMeta(flow, to);
  return {
    seq, type: event.type, title, titleEn, at, office: actor.office, from, to,
    orgName: hidden ? officeNames[actor.office] : actor.orgName,
    actorName: hidden ? null : actor.name,
    toTitle: meta?.title ?? to,
    toTitleEn: meta?.titleEn ?? to,
    opinion: knows ? (event.opinion ?? null) : null,
    data,
    form: data ? (rule?.form ?? null) : null,
    remarks: knows ? (event.remarks ?? []).filter(({ form, path }) => answers.mayReadPath(form, path)) : [],
    seal: event.seal ?? null,
    attachments: knows ? (event.attachments ?? []) : [],
    warnings: knows ? entry.warnings.filter(({ path }) => isReadable(path, rule, answers)) : [],
    reasons: knows ? (event.reasons ?? {}) : {},
    clauses: rule?.clauses ?? [],
  };
}

function passing(flow: Flow, data: Answers | undefined): Pick<FlowTimelineEntry, 'title' | 'titleEn'> {
  const policy = flow.policy.deadlines[String(data?.['name'] ?? '')];
  return { title: policy ? `“${policy.title}”期限届满` : '期限届满', titleEn: policy ? `Deadline passed: ${policy.titleEn}` : 'Deadline passed' };
}

function shownData(data: Answers, rule: ActionRule, reader: Actor, author: boolean, answers: AnswerReader): Answers {
  const trimmed = trimData(data, rule, reader, author);
  return author || rule.form === undefined ? trimmed : answers.mask(rule.form, '', trimmed);
}

function trimData(data: Answers, rule: ActionRule, reader: Actor, author: boolean): Answers {
  const { confidential } = rule;
  if (!confidential || author || reader.office === 'auditor' || confidential.readers.includes(reader.office)) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !confidential.fields.includes(field)));
}

function isReadable(path: string, rule: ActionRule | undefined, answers: AnswerReader): boolean {
  const [form = '', ...rest] = path.split('/');
  return path === '' || form === rule?.form || answers.mayReadPath(form, rest.join('/'));
}
