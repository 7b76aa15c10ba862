import type { Form } from '@filing/filing';
import { changeText } from './changeText.ts';
import { fieldNodes, type FieldNode } from './fieldNodes.ts';
import type { FormChange, FormDiff } from './formChange.ts';
import { keywordChanges, typeOf } from './keywordChanges.ts';
import { matchFields } from './matchFields.ts';
import { reorderedFields } from './reorderedFields.ts';

/** What differs between two revisions of a form (both expanded), field by field by identity: its `x-id` where given, else its path; in the order of the form after, what was removed last. Of what is added or removed as a whole only the outermost is told. */
export function diffForms(before: Form, after: Form): FormDiff {
  const [old, now] = [fieldNodes(before), fieldNodes(after)];
  const matches = matchFields(old, now);
  const kept = new Set(matches.values());
  const reordered = reorderedFields(now, matches);
  const changes = now.flatMap((node) => {
    const was = matches.get(node);
    if (!was) return outermost(node, (each) => matches.has(each)) ? [added(node)] : [];
    return [...placeChanges(was, node, matches), ...(reordered.has(node) ? [told({ kind: 'reordered', ...at(node, was) })] : []), ...ownChanges(was, node)];
  });
  const removed = old.filter((node) => !kept.has(node) && outermost(node, (each) => kept.has(each))).map((node) => told({ kind: 'removed', ...at(node), answers: node.role !== 'layout', before: node.schema }));
  return { form: after['x-form'], changes: [...changes, ...removed] };
}

/** Of fields the outermost that holds answers counts, of sections the outermost on the screen; a row goes with its list. */
function outermost(node: FieldNode, stays: (node: FieldNode) => boolean): boolean {
  const around = node.role === 'layout' ? node.container : node.owner;
  return around === null || stays(around);
}

function added(node: FieldNode): FormChange {
  return told({ kind: 'added', ...at(node), after: { ...node.schema, type: typeOf(node), required: typeof node.required === 'string' ? 'sometimes' : node.required ? 'required' : 'optional' } });
}

function placeChanges(was: FieldNode, node: FieldNode, matches: ReadonlyMap<FieldNode, FieldNode>): readonly FormChange[] {
  if (node.container === null || node.owner === null) return [];
  const layout = node.role === 'layout';
  const elsewhere = !layout && matches.get(node.owner) !== was.owner;
  const onScreen = matches.get(node.container) !== was.container;
  return [
    ...(node.name !== was.name && !layout ? [told({ kind: 'renamed', ...at(node, was), answers: true, before: was.name, after: node.name })] : []),
    ...(elsewhere || onScreen ? [told({ kind: 'moved', ...at(node, was), answers: elsewhere, before: was.container?.path ?? '', after: node.container.path })] : []),
  ];
}

function ownChanges(was: FieldNode, node: FieldNode): readonly FormChange[] {
  return keywordChanges(was, node).map((change) => told({ ...at(node, was), ...change, answers: change.kind === 'typed' }));
}

function at(node: FieldNode, was?: FieldNode) {
  return { path: node.path, ...(was && was.path !== node.path ? { from: was.path } : {}), titles: titlesOf(node), layout: node.role === 'layout', answers: false };
}

/** The titles a person sees around a field: those of lists and objects, not of rows or sections; the root has none. */
function titlesOf(node: FieldNode): readonly string[] {
  const own = node.role === 'root' || node.role === 'item' ? [] : [node.schema.title || node.name];
  return [...(node.owner ? titlesOf(node.owner) : []), ...own];
}

function told(change: Omit<FormChange, 'message'>): FormChange {
  return { ...change, message: changeText(change, 'zh') };
}
