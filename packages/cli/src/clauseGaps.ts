import type { Clause, Procedure } from '@filing/filing';
import { citedByFlow } from '@filing/flow-runtime';
import type { ClauseRegister } from '@filing/procedures';
import type { HouseProblem } from './houseProblem.ts';

/** What proves that a clause is held: the samples' refusals, the flows' citations and the text of their tests by procedure. */
export interface ClauseProofs {
  readonly procedures: readonly Pick<Procedure, 'name' | 'flow' | 'policy' | 'samples'>[];
  readonly register: ClauseRegister;
  readonly cited: ReadonlySet<string>;
  readonly tests: Readonly<Record<string, string>>;
}

/** The clauses an answer can break, in words. */
const kinds: Readonly<Partial<Record<Clause['enforce'], string>>> = { block: '应拒绝的条款', warn: '应提醒的条款', declare: '须声明的条款' };

/** Parts of a chain that refuse by themselves: windows, limits, what a filing rests on, certificates, guards with a sentence. */
const refusing = /^(policy\.(windows|limits)\.|policy\.certificateNumber|basis|certificates|refusals\.)/;

/** Every clause nothing cites; every clause that blocks, warns or asks for a declaration and that neither an invalid sample's `expects` nor (where the chain itself refuses) a flow test names; every clause of the flow that no flow test names. */
export function clauseGaps({ procedures, register, cited, tests }: ClauseProofs): readonly HouseProblem[] {
  const expected = new Set(procedures.flatMap(({ samples }) => samples.flatMap(({ expects }) => (expects ?? []).map(({ clause }) => clause))));
  const refusedByFlow = new Set(procedures.flatMap((procedure) => citedByFlow(procedure).filter(({ path }) => refusing.test(path)).map(({ clause }) => clause)));
  const tested = testedClauses(procedures, register, tests);
  return register.clauses.flatMap(({ id, enforce, says }) => {
    const gap = (message: string): readonly HouseProblem[] => [{ at: 'flows/clauses.json', path: id, message: `${message}（${says}）`, severity: 'error' }];
    if (!cited.has(id)) return gap('没有表单、流程或政策引用此条款');
    if (kinds[enforce] && !expected.has(id) && !(refusedByFlow.has(id) && tested.has(id))) {
      return gap(`${kinds[enforce]}，没有${refusedByFlow.has(id) ? '流程测试' : '无效样例的 expects '}写明它`);
    }
    return enforce === 'flow' && !tested.has(id) ? gap('由流程保证的条款，没有流程测试写明它') : [];
  });
}

/** A bare id in quotes is an entry of a list, not a word about what is tested; beside `clause:` it is what a refusal must cite. */
const listed = /(?<!clause: )'\d{4}-\d+\.\d+'/g;

/** A test names a clause in its title, a comment or a refusal it expects: by its id, or, in the test of a chain of the same notice, by its last part (`.38`). */
function testedClauses(procedures: ClauseProofs['procedures'], { notices, clauses }: ClauseRegister, texts: ClauseProofs['tests']): ReadonlySet<string> {
  const tests = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace(listed, '')]));
  const every = Object.values(tests).join('\n');
  const filingOf = (name: string) => notices.find(({ number }) => number === procedures.find((procedure) => procedure.name === name)?.flow.notice)?.filing;
  const ofNotice = Object.groupBy(Object.entries(tests), ([name]) => filingOf(name) ?? '');
  const named = ({ id, filing }: Clause) => {
    const own = (ofNotice[filing] ?? []).map(([, text]) => text).join('\n');
    return new RegExp(`${escaped(id)}(?!\\d)`).test(every) || new RegExp(`(?<![\\w.)\\]])${escaped(id.slice(id.indexOf('.')))}(?![\\w.])`).test(own);
  };
  return new Set(clauses.filter(named).map(({ id }) => id));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
