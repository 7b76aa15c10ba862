import type { Actor, OpenJudgement } from '@filing/filing';
import { viewFor } from '@filing/flow-runtime';
import type { House } from '../filings/house.ts';
import { listFilings } from '../filings/listFilings.ts';
import { loadFiling } from '../filings/loadFiling.ts';

const mostFilings = 200;

/** The projects that wait for this office's conclusion and that this person may conclude on, of the newest 200 filings waiting, oldest filing first; `more` says that there are further ones. An act that asks for a seal is left out: a seal is put under one filing at a time. */
export async function openJudgements(house: House, actor: Actor, { now, limit }: { readonly now: Date; readonly limit: number }): Promise<{ readonly items: readonly OpenJudgement[]; readonly more: boolean }> {
  const page = await listFilings(house, actor, { scope: 'tasks', cursor: null, limit: mostFilings });
  const waiting = (page?.items ?? []).filter(({ procedure, state }) => judges(house, procedure, state, actor)).toReversed();
  const items: OpenJudgement[] = [];
  for (const { id } of waiting) {
    if (items.length >= limit) return { items: items.slice(0, limit), more: true };
    const loaded = await loadFiling(house, house.db, id);
    if (loaded) items.push(...openIn(loaded, actor, now));
  }
  return { items: items.slice(0, limit), more: items.length > limit || (page !== null && page.nextCursor !== null) };
}

function judges(house: House, procedure: string, state: string, { office }: Actor): boolean {
  const rules = house.shelf.flows(procedure).flatMap(({ machine }) => machine.states[state]?.meta?.actions.evaluate ?? []);
  return rules.some((rule) => rule.office === office && rule.records === 'judgement' && !rule.seal);
}

function openIn({ filing, number, revision }: NonNullable<Awaited<ReturnType<typeof loadFiling>>>, actor: Actor, now: Date): readonly OpenJudgement[] {
  const view = viewFor(revision.machine, filing, actor, { now });
  const act = view.permitted.find(({ type }) => type === 'evaluate');
  if (!act || act.problems.length > 0) return [];
  const { id, version, procedure, procedureTitle, procedureTitleEn, state, stateTitle, stateTitleEn } = view;
  return view.projects.filter(({ conclusion }) => conclusion === null).map(({ key, answers }) => ({
    filing: id, number, version, procedure, procedureTitle, procedureTitleEn, state, stateTitle, stateTitleEn,
    applicant: view.applicant.org, project: key, name: textOf(answers[view.projectsAre?.name ?? 'occupation']), level: textOf(answers['level']),
  }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
