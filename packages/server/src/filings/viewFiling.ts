import { citedClauses, labelledForm } from '@filing/form-engine';
import { restsOn, stateMeta, viewFor, type FlowView } from '@filing/flow-runtime';
import { shanghaiInstant, type Actor, type Answers, type Filing, type FilingView, type Form, type FormContext, type FormView, type TaskView } from '@filing/filing';
import { nameAttachments } from '../files/nameAttachments.ts';
import type { Revision } from '../revisions/revisionShelf.ts';
import { currentBasis } from '../registrations/basisFor.ts';
import { alikeRegistrations } from './alikeFilings.ts';
import type { House } from './house.ts';
import type { LoadedFiling } from './loadFiling.ts';
import { viewContext } from './viewContext.ts';

interface Draft {
  readonly answers: unknown;
  readonly revision: number;
}

/** A filing as one reader may see it: what the flow shows, with the schemas of its forms, the writer's drafts and the sentences of every clause named. */
export async function viewFiling(house: House, { filing: loaded, number, revision, createdAt, updatedAt }: LoadedFiling, reader: Actor, now: Date): Promise<FilingView> {
  const filing = loaded.basis && mayHandIn(revision, loaded.state, reader) ? { ...loaded, basis: await currentBasis(house.db, loaded) } : loaded;
  const { cited, timeline, ...view } = viewFor(revision.machine, filing, reader, { now });
  const drafts = view.forms.some((form) => form.access === 'write') ? await draftsOf(house, filing.id) : new Map<string, Draft>();
  const around = viewContext(view, revision.policy);
  const forms = view.forms.flatMap((form) => viewForm(revision, form, drafts.get(form.form), around));
  const permitted = view.permitted.map((event) => ({ ...event, form: formOf(revision, event.form), english: englishOf(revision, event.form) }));
  const shown = [...forms.map((form) => form.schema), ...permitted.flatMap((event) => event.form ?? [])];
  const acts = await nameAttachments(house.db, filing.id, timeline);
  const alike = await alikeRegistrations(house.db, { revision, filing }, { ...filing.answers, ...Object.fromEntries(forms.map((form) => [form.form, form.answers])) });
  const clauses = new Set([...cited, ...shown.flatMap(clausesIn)]);
  const publication = await house.shelf.publicationOf(house.db, filing.revision, movedAt(filing) ?? createdAt);
  const tasks = view.tasks.map((task) => ({ ...task, ...nameOf(house, task) }));
  return {
    ...view,
    task: tasks[0] ?? null,
    tasks,
    number,
    revisionNumber: publication?.number ?? null,
    revisionPublishedAt: publication ? shanghaiInstant(publication.publishedAt) : null,
    createdAt: shanghaiInstant(createdAt),
    updatedAt: shanghaiInstant(updatedAt),
    forms,
    permitted,
    timeline: acts,
    ...(alike ? { alike } : {}),
    records: recordsOf(revision, acts, around),
    clauses: Object.fromEntries(house.clauses.filter((clause) => clauses.has(clause.id)).map(({ id, notice, at, says }) => [id, { ...(notice ? { notice } : {}), at, says }])),
  };
}

/** When it was moved to the revision it is under; undefined where it was born under it. */
function movedAt({ migrations = [] }: Filing): Date | undefined {
  const last = migrations.at(-1);
  return last && new Date(last.at);
}

/** `浦东新区人社局`, where the register of organisations names it. */
function nameOf({ reference }: House, { office, org }: TaskView): { readonly orgName?: string } {
  const found = org === null ? undefined : reference.organisations.offices.find((each) => each.office === office && each.org === org);
  return found ? { orgName: found.name } : {};
}

function mayHandIn({ machine }: Revision, state: string, { office }: Actor): boolean {
  return Object.values(stateMeta(machine, state)?.actions ?? {}).flat().some((rule) => rule.office === office && restsOn(machine, rule));
}

async function draftsOf(house: House, filing: string): Promise<ReadonlyMap<string, Draft>> {
  const rows = await house.db.selectFrom('drafts').select(['form', 'answers', 'revision']).where('filing', '=', filing).execute();
  return new Map(rows.map((row) => [row.form, row]));
}

function viewForm(revision: Revision, form: FlowView['forms'][number], draft: Draft | undefined, around: FormContext): readonly FormView[] {
  const schema = formOf(revision, form.form);
  if (!schema) return [];
  const own = form.access === 'write' ? draft : undefined;
  const answers = own ? (own.answers as Answers | readonly Answers[]) : form.answers;
  return [{ ...form, title: schema.title, schema: form.access === 'read' ? labelledForm(schema, answers, around) : schema, english: englishOf(revision, form.form), answers, revision: own?.revision ?? 0 }];
}

function recordsOf(revision: Revision, timeline: FilingView['timeline'], around: FormContext): NonNullable<FilingView['records']> {
  const names = new Set(timeline.flatMap((entry) => entry.form ?? []));
  return Object.fromEntries([...names].flatMap((name) => {
    const schema = formOf(revision, name);
    const recorded = timeline.flatMap(({ form, data }) => (form === name && data ? [data] : []));
    return schema ? [[name, { schema: labelledForm(schema, recorded, around), english: englishOf(revision, name) }] as const] : [];
  }));
}

function formOf({ forms }: Revision, name: string | null): Form | null {
  return name !== null && Object.hasOwn(forms, name) ? (forms[name] ?? null) : null;
}

const noTexts: Readonly<Record<string, string>> = {};

function englishOf({ english }: Revision, name: string | null): Readonly<Record<string, string>> {
  return (name !== null && Object.hasOwn(english, name) ? english[name] : undefined) ?? noTexts;
}

const cited = new WeakMap<Form, readonly string[]>();

function clausesIn(form: Form): readonly string[] {
  const known = cited.get(form);
  if (known) return known;
  const found = [...new Set(citedClauses(form).map((each) => each.clause))];
  cited.set(form, found);
  return found;
}
