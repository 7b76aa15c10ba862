import type { FormSchema } from '@filing/filing';
import { addedFields } from './addedFields.ts';
import type { FormChange, FormDiff } from './formChange.ts';
import type { Migration, MigrationStep, PlainValue } from '@filing/filing/revisions';
import { optionsOf } from './optionLabels.ts';
import { decisionSentence, type DecisionReason } from './proposalSentences.ts';
import { transferSteps } from './transferSteps.ts';

/** Something a person has to decide before, or in spite of, a migration. */
export interface MigrationDecision {
  readonly reason: DecisionReason;
  /** Schema path in the form after. */
  readonly path: string;
  readonly title: string;
  /** The path before that looks alike. */
  readonly before?: string;
  /** Labels of the options that are gone. */
  readonly options?: readonly string[];
  /** zh-CN; `decisionSentence` has it in English. */
  readonly message: string;
}

/** A migration as far as it follows from a diff by itself, and what does not. */
export interface MigrationProposal {
  readonly migration: Migration;
  readonly decisions: readonly MigrationDecision[];
}

/** What can be proposed by itself: renames and moves by identity, options by their label, defaults of new fields, and what is gone or computed now kept aside; with what needs a person. Whether answers hold under new limits and rules is not asked here: `checkForm` says so for each filing. */
export function proposeMigration({ form, changes }: FormDiff): MigrationProposal {
  const data = changes.filter(({ layout }) => !layout);
  const transfers = transferSteps(data);
  const fresh = data.filter(({ kind }) => kind === 'added').flatMap((change) => addedFields(change.path, change.titles, change.after as FormSchema));
  return {
    migration: { form, steps: [...transfers.steps, ...data.flatMap(computedNow), ...data.flatMap(optionStep), ...fresh.flatMap(({ path, schema }): readonly MigrationStep[] => (schema.default === undefined || schema['x-compute'] ? [] : [{ step: 'default', path, value: schema.default }]))] },
    decisions: [
      ...fresh.filter(({ required, schema }) => required && !filledByItself(schema)).map(({ path, title }) => decision('required', path, title)),
      ...data.flatMap((change) => [...requiredNow(change), ...typed(change), ...optionsGone(change)]),
      ...transfers.impossible.map((change) => decision('unreachable', change.path, titleOf(change))),
      ...alike(data),
    ],
  };
}

function decision(reason: DecisionReason, path: string, title: string, more: { readonly before?: string; readonly options?: readonly string[] } = {}): MigrationDecision {
  return { reason, path, title, ...more, message: decisionSentence('zh', reason, { title, ...more }) };
}

function computedNow({ kind, path, before, after }: FormChange): readonly MigrationStep[] {
  const compute = kind === 'conditions' && !Object.hasOwn(before as object, 'x-compute') && Object.hasOwn(after as object, 'x-compute');
  return compute ? [{ step: 'drop', path }] : [];
}

function optionStep(change: FormChange): readonly MigrationStep[] {
  const { successors } = goneOptions(change);
  return successors.length === 0 ? [] : [{ step: 'map', path: change.path, values: successors }];
}

/** Options that are gone: those one new option took the label of, and the labels of the rest. */
function goneOptions({ kind, before, after }: FormChange): { readonly successors: readonly { readonly from: PlainValue; readonly to: PlainValue }[]; readonly lost: readonly string[] } {
  if (kind !== 'options') return { successors: [], lost: [] };
  const [was, is] = [optionsOf(before as FormSchema), optionsOf(after as FormSchema)];
  if (is.size === 0) return { successors: [], lost: [] };
  const gone = [...was].filter(([value]) => !is.has(value));
  const heirs = gone.map(([value, label]) => {
    const named = [...is].filter(([other, called]) => !was.has(other) && called === label);
    const rivals = gone.filter(([, other]) => other === label);
    return { value, label, to: named.length === 1 && rivals.length === 1 ? named[0]?.[0] : undefined };
  });
  return {
    successors: heirs.filter(({ to }) => to !== undefined).map(({ value, to }) => ({ from: value as PlainValue, to: to as PlainValue })),
    lost: heirs.filter(({ to }) => to === undefined).map(({ label }) => label),
  };
}

function optionsGone(change: FormChange): readonly MigrationDecision[] {
  const { lost } = goneOptions(change);
  return lost.length === 0 ? [] : [decision('option', change.path, titleOf(change), { options: lost })];
}

function requiredNow(change: FormChange): readonly MigrationDecision[] {
  return change.kind === 'required' && change.after !== false ? [decision('required', change.path, titleOf(change))] : [];
}

function typed(change: FormChange): readonly MigrationDecision[] {
  const wider = change.before === 'integer' && change.after === 'number';
  return change.kind === 'typed' && !wider ? [decision('type', change.path, titleOf(change))] : [];
}

/** A field gone and one new, side by side, of one type and title: perhaps the same under another name. */
function alike(changes: readonly FormChange[]): readonly MigrationDecision[] {
  const gone = changes.filter(({ kind }) => kind === 'removed');
  return changes.filter(({ kind }) => kind === 'added').flatMap((change) => {
    const type = (change.after as FormSchema).type;
    const twin = gone.find(({ titles, before }) => titles.join('\n') === change.titles.join('\n') && ((before as FormSchema).type ?? 'string') === type);
    return twin ? [decision('alike', change.path, titleOf(change), { before: twin.path })] : [];
  });
}

function filledByItself(schema: FormSchema): boolean {
  return schema.default !== undefined || schema['x-compute'] !== undefined || schema['x-default'] !== undefined || schema['x-fact'] !== undefined;
}

function titleOf({ titles, path }: FormChange): string {
  return titles.at(-1) ?? path;
}
