import { isDeepStrictEqual } from 'node:util';
import type { ProcedureSource } from '@filing/filing/revisions';
import { diffForms } from '@filing/form-engine';
import { procedureOf } from '@filing/revisions';

/** How many sentences an edit holds at most. */
const most = 200;

const parts = { flow: '修改了流程。', policy: '修改了政策参数。', invariants: '修改了不变式。', english: '修改了英文文字。', samples: '修改了样例。', fragments: '修改了共用片段。' } as const;

/** What changed from one source to the next, in sentences; never throws, whatever a draft holds. */
export function sourceChanges(before: ProcedureSource, after: ProcedureSource): readonly string[] {
  try {
    const told = changes(before, after);
    return told.length > most ? [...told.slice(0, most), `另有 ${told.length - most} 处修改。`] : told;
  } catch {
    return ['修改了内容；草稿目前还不能逐项对比。'];
  }
}

function changes(before: ProcedureSource, after: ProcedureSource): readonly string[] {
  const [old, now] = [procedureOf(before).forms, procedureOf(after).forms];
  const forms = [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const [was, is] = [old[name], now[name]];
    if (!was || !is) return [was ? `删除了表单“${name}”。` : `增加了表单“${name}”。`];
    return isDeepStrictEqual(was, is) ? [] : diffForms(was, is).changes.map(({ message }) => message);
  });
  const others = Object.entries(parts).flatMap(([part, sentence]) => (isDeepStrictEqual(before[part as keyof typeof parts], after[part as keyof typeof parts]) ? [] : [sentence]));
  return [...forms, ...others];
}
