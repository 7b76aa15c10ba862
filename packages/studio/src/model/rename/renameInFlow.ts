import type { CertificateRule, FlowDefinition, Policy } from '@filing/filing';
import { renameDotted } from './dottedUses.ts';
import { renameFact, renameSlashed, rowsNamed } from './flowNames.ts';
import { changedList, changedRecord, put } from './keepSame.ts';
import { formsOfGuard, renameInActs } from './renameInActs.ts';
import { renameInCondition } from './renameInCondition.ts';
import { renameInRegister } from './renameInRegister.ts';
import type { Renaming } from './renaming.ts';

/** A flow in which everything that names the field calls it by its new name: what offices may read, projects, what is registered and certified, what must differ, who is kept away, where tasks go, guards. */
export function renameInFlow(flow: FlowDefinition, renaming: Renaming): FlowDefinition {
  const fact = (name: string) => renameFact(name, renaming);
  const slashed = (place: string) => renameSlashed(place, renaming);
  let next = put(flow, 'machine', renameInActs(flow.machine, renaming));
  next = put(next, 'reads', changedRecord(flow.reads, (rule) => (rule.except ? put(rule, 'except', changedList(rule.except, slashed)) : rule)));
  next = put(next, 'routing', changedRecord(flow.routing, (rules) => changedList(rules, (rule) => put(rule, 'org', changedList(rule.org, fact)))));
  next = put(next, 'guards', changedRecord(flow.guards, (condition, guard) => renameInCondition(condition, guardFact(flow, guard, renaming), (list) => rowFact(flow, list, renaming))));
  if (flow.barred) next = put(next, 'barred', changedList(flow.barred, fact));
  if (flow.unique) next = put(next, 'unique', put(put(flow.unique, 'near', changedList(flow.unique.near, slashed)), 'same', changedList(flow.unique.same, slashed)));
  if (flow.projects !== undefined) next = put(next, 'projects', slashed(flow.projects));
  if (flow.certificates) next = put(next, 'certificates', renamedCertificates(flow.certificates, renaming));
  const { registers: before, ...others } = next;
  const registers = renameInRegister(flow, renaming);
  return registers === before ? next : registers === undefined ? others : { ...next, registers };
}

/** A policy in which the days that periods count from are called by their new name. */
export function renameInPolicy(policy: Policy, renaming: Renaming): Policy {
  return put(policy, 'deadlines', changedRecord(policy.deadlines, (deadline) => (deadline.from === undefined ? deadline : { ...put(deadline, 'from', renameFact(deadline.from, renaming)) })));
}

/** Facts of a guard: answers, and the data of the acts it stands before. */
function guardFact(flow: FlowDefinition, guard: string, renaming: Renaming): (name: string) => string {
  return (name) => {
    const data = 'event.data.';
    if (!name.startsWith(data)) return renameFact(name, renaming);
    const { index, target, key, form, path, leave } = renaming;
    const renamed = renameDotted(index, `${form}/`, name.slice(data.length), { target, key });
    const forms = formsOfGuard(flow, guard);
    if (data + renamed === name || !forms.has(form)) return name;
    if (forms.size === 1) return data + renamed;
    leave({ why: 'fixed', form, path });
    return name;
  };
}

/** Facts of a row: of a project its answers, else the row's own fields. */
function rowFact(flow: FlowDefinition, list: string, renaming: Renaming): (name: string) => string {
  const [root, form = '', ...path] = list.split('.');
  const isProject = list === 'projects';
  const places = isProject ? (flow.projects === undefined ? (flow.repeatable ?? []) : [flow.projects]) : root === 'answers' ? [`${form}/${path.join('.')}`] : [];
  const rows = places.map((place) => rowsNamed(place, renaming)).filter((place) => place !== null);
  const before = isProject ? 'answers.' : '';
  return (name) => (name.startsWith(before) ? before + rows.reduce((now, row) => (now === name.slice(before.length) ? renameDotted(renaming.index, row, now, renaming) : now), name.slice(before.length)) : name);
}

function renamedCertificates(rule: CertificateRule, renaming: Renaming): CertificateRule {
  const row = rowsNamed(`${rule.form}/${rule.rows}`, renaming);
  const inRow = (name: string) => (row === null ? name : renameDotted(renaming.index, row, name, renaming));
  const field = (name: string) => (name.startsWith('answers.') ? renameFact(name, renaming) : name.startsWith('basis.') ? name : inRow(name));
  let next = put(rule, 'rows', renameDotted(renaming.index, `${rule.form}/`, rule.rows, renaming));
  next = put(next, 'where', renameInCondition(rule.where, inRow, () => inRow));
  return put(next, 'fields', changedRecord(rule.fields, (name) => field(name)));
}
