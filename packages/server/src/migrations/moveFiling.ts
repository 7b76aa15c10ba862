import { migrateFiling, unmigrateFiling } from '@filing/flow-runtime/migrations';
import { stateMeta } from '@filing/flow-runtime';
import { shanghaiInstant, type Actor } from '@filing/filing';
import { formMoves } from '@filing/revisions';
import type { Pipeline } from '../database/pipeline.ts';
import { flowContext } from '../filings/flowContext.ts';
import type { House } from '../filings/house.ts';
import { saveFiling } from '../filings/saveFiling.ts';
import { extraWindowsOf, withExtraWindows } from '../windows/extraWindows.ts';
import { holdRunning } from './holdRunning.ts';
import type { ImpactTarget } from './impactTarget.ts';
import { lookAt } from './lookAt.ts';
import { holdDrafts, moveDrafts, moveDraftsBack } from './moveDrafts.ts';

/** Who moves filings, and why. */
export interface Mover {
  readonly actor: Actor;
  readonly reason: string;
}

/** Moves one filing to a revision in the caller's transaction; answers null, or the sentence why not. */
export async function moveFiling(house: House, pipeline: Pipeline, target: ImpactTarget, id: string, { actor, reason }: Mover): Promise<string | null> {
  const held = await holdRunning(house, pipeline, target.procedure, id);
  if ('refusal' in held) return held.refusal;
  const { loaded, now } = held;
  const { filing } = loaded;
  const { after } = target;
  if (filing.revision === after.hash) return '办件已按这个版本办理，不必迁移。';
  const drafts = await holdDrafts(pipeline.trx, id);
  const impact = await lookAt(house, target, { filing, drafts }, now);
  if (impact.verdict === 'manual') return `需由人工处理：${impact.reasons.slice(0, 5).map(({ message }) => message).join('')}`;
  const { plan } = impact;
  const by = { id: actor.id, name: actor.name };
  const wanted = { to: after.hash, by, reason, migrations: plan.migrations, settle: plan.settle };
  const context = flowContext(house, after, { now, actor });
  const moved = migrateFiling(filing, wanted, { ...context, before: loaded.revision.machine, after: after.machine, moves: formMoves });
  if (moved.problems.length > 0) return moved.problems.map(({ message }) => message).join('');
  const link = { kind: 'migrate', from: filing.revision, ...wanted, at: shanghaiInstant(now), calendar: house.shelf.calendarHash, catalogue: house.reference.catalogueHash } as const;
  const saved = await saveFiling(house, pipeline, loaded, { filing: moved.filing, effects: [], now, serial: null, links: [link], revision: after });
  const open = Object.values(stateMeta(after.machine, filing.state)?.actions ?? {}).flat().flatMap(({ office, forms = [] }) => (office === 'applicant' ? forms : []));
  await moveDrafts(pipeline.trx, { filing: moved.filing, drafts, open, plan, seq: saved.chain.seq, by: actor, now });
  return null;
}

/** Moves one filing back to where it was moved from; answers null, or the sentence why not. */
export async function moveFilingBack(house: House, pipeline: Pipeline, procedure: string, id: string, { actor, reason }: Mover): Promise<string | null> {
  const held = await holdRunning(house, pipeline, procedure, id);
  if ('refusal' in held) return held.refusal;
  const { loaded, now } = held;
  const { filing } = loaded;
  const last = filing.migrations?.at(-1);
  if (!last) return '这个办件没有可以撤回的迁移。';
  const after = withExtraWindows(await house.shelf.get(pipeline.trx, last.from), await extraWindowsOf(pipeline.trx, procedure));
  const by = { id: actor.id, name: actor.name };
  const back = unmigrateFiling(filing, { by, reason }, { before: loaded.revision.machine, after: after.machine, now, calendar: house.calendar, moves: formMoves });
  if (back.problems.length > 0) return back.problems.map(({ message, path }) => `${titleOf(loaded.revision.forms, path)}${message}`).join('');
  const drafts = await holdDrafts(pipeline.trx, id);
  const changed = await moveDraftsBack(pipeline.trx, id, drafts, actor, now);
  if (changed.length > 0) return `${changed.map((form) => titleOf(loaded.revision.forms, form)).join('')}申报单位在迁移之后又修改了草稿，不能整份撤回，请由人工核对后处理。`;
  const link = { kind: 'unmigrate', from: filing.revision, to: last.from, by, reason, at: shanghaiInstant(now), calendar: house.shelf.calendarHash } as const;
  await saveFiling(house, pipeline, loaded, { filing: back.filing, effects: [], now, serial: null, links: [link], revision: after });
  return null;
}

function titleOf(forms: Readonly<Record<string, { readonly title?: string }>>, path: string): string {
  const title = Object.hasOwn(forms, path) ? forms[path]?.title : undefined;
  return title === undefined ? '' : `《${title}》`;
}
