import type { Clause, Form, Fragments } from '@filing/filing';
import { expandForm } from './expandForm.ts';
import { formTexts } from './formTexts.ts';
import { citedClauses } from './citedClauses.ts';
import { lintConditions } from './lintConditions.ts';
import { lintExpressions } from './lintExpressions.ts';
import { lintLoops } from './lintLoops.ts';
import { lintNode } from './lintNode.ts';
import { lintRaw } from './lintRaw.ts';
import { lintSentence } from './lintSentences.ts';
import { schemaNodes } from './schemaNodes.ts';

/** One thing wrong with a form, before it is said in English. */
export interface FormFault {
  readonly severity: 'error' | 'warning';
  /** Schema path: `projects.items.major`; empty for the form itself. */
  readonly path: string;
  readonly message: string;
}

/** One thing wrong with a form, for whoever writes it. */
export interface FormFinding extends FormFault {
  readonly messageEn: string;
}

/** What a form is linted with; what is absent is not checked. */
export interface LintOptions {
  readonly clauses?: readonly Clause[];
  readonly fragments?: Fragments;
  /** English texts by `path#keyword` and by sentence. */
  readonly english?: Readonly<Record<string, string>>;
  /** True: every field has to carry an `x-id`, so that a rename stays a rename. */
  readonly ids?: boolean;
}

/** Everything wrong with a form: nothing unsafe, only documented keywords and components, expressions that parse and name known fields, no loops, conditions that can hold, clauses of the register, English for every text. Never throws. */
export function lintForm(form: Form, options: LintOptions = {}): readonly FormFinding[] {
  return faultsOf(form, options).map((each) => ({ ...each, messageEn: lintSentence(each.message) }));
}

function faultsOf(form: Form, options: LintOptions): readonly FormFault[] {
  try {
    const raw = lintRaw(form);
    if (raw.length > 0) return raw;
    const whole = options.fragments ? expandForm(form, options.fragments) : form;
    const brought = whole === form ? [] : lintRaw(whole);
    return brought.length > 0 ? brought : lintWhole(whole, options);
  } catch (error) {
    return [fault('', (error as Error).message)];
  }
}

function lintWhole(form: Form, { clauses, english, ids }: LintOptions): readonly FormFault[] {
  const root = typeof form['x-form'] === 'string' && form.type === 'object' ? [] : [fault('', '表单须为 object，并以 x-form 写明自己的名称')];
  const nodes = schemaNodes(form);
  const expressions = lintExpressions(nodes);
  return [
    ...root,
    ...nodes.flatMap(lintNode),
    ...repeatedIds(nodes),
    ...expressions,
    ...(ids ? missingIds(nodes) : []),
    ...(expressions.length === 0 ? [...lintLoops(nodes), ...lintConditions(nodes)] : []),
    ...(clauses ? unknownClauses(form, clauses) : []),
    ...(english ? missingEnglish(form, english) : []),
  ];
}

function repeatedIds(nodes: ReturnType<typeof schemaNodes>): readonly FormFault[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ schema, path }) => {
    const id = schema['x-id'];
    if (id === undefined) return [];
    if (seen.has(id)) return [fault(path, `x-id“${id}”重复`)];
    seen.add(id);
    return [];
  });
}

/** The root and rows are known by what they belong to. */
function missingIds(nodes: ReturnType<typeof schemaNodes>): readonly FormFault[] {
  return nodes.filter(({ name, schema }) => name !== '' && !(typeof schema['x-id'] === 'string' && schema['x-id'].trim() !== '')).map(({ path }) => fault(path, '缺少 x-id；写上一个不再改的短名，改字段名时已填内容才不会丢失'));
}

function unknownClauses(form: Form, clauses: readonly Clause[]): readonly FormFault[] {
  const known = new Set(clauses.map((clause) => clause.id));
  return citedClauses(form).filter(({ clause }) => !known.has(clause)).map(({ clause, path }) => fault(path, `条款登记册中没有 ${clause}`));
}

function missingEnglish(form: Form, english: Readonly<Record<string, string>>): readonly FormFault[] {
  const texts = formTexts(form);
  const used = new Set(texts.map(({ key }) => key));
  const missing = texts.filter(({ key }) => !Object.hasOwn(english, key) || english[key]?.trim() === '').map(({ key, path }) => fault(path, `缺少英文：${key}`));
  const unused = Object.keys(english).filter((key) => !used.has(key)).map((key) => ({ severity: 'warning' as const, path: '', message: `英文没有对应的中文：${key}` }));
  const unsafe = lintRaw(english).map((finding) => ({ ...finding, message: `英文：${finding.message}` }));
  return [...missing, ...unused, ...unsafe];
}

function fault(path: string, message: string): FormFault {
  return { severity: 'error', path, message };
}
