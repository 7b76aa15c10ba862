import { errorProblem, type FlowDefinition, type Form, type FormSchema, type Invariant, type Policy, type Problem, type Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { readSample } from '@filing/procedures/sample';
import { fileLimits } from './fileLimits.ts';
import { placeOf, strayFile, type FilePlace } from './layout.ts';

type Read = FilePlace & { readonly path: string; readonly value: unknown };

/** A procedure read from its files, or every problem at once. What the files do not hold of forms, English, samples and invariants is gone; of fragments, and of the flow where there is no `flow.json`, it is the base's. Only the outline is looked at: what is wrong inside is `checkRevision`'s to say. */
export function readRevisionFiles(files: Readonly<Record<string, string>>, base: ProcedureSource): { readonly source: ProcedureSource } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reads = Object.entries(files).flatMap(([path, text]) => {
    const place = placeOf(path);
    if (!place) problems.push(strayFile(path));
    else if (place.procedure !== '' && place.procedure !== base.name) problems.push(errorProblem('file.type', path, `${path} 属于事项“${place.procedure}”，此处只收“${base.name}”的文件。`));
    else if (text.length > fileLimits.each) problems.push(errorProblem('file.too-large', path, `${path} 过大。`));
    else return parsed(place, path, text, problems);
    return [];
  });
  const of = (kind: FilePlace['kind']) => reads.filter((read) => read.kind === kind);
  const one = (kind: FilePlace['kind']) => of(kind)[0]?.value;
  const named = <T>(kind: FilePlace['kind']) => Object.fromEntries(of(kind).map(({ name, value }) => [name, value as T]));
  if (!Object.keys(files).some((path) => placeOf(path)?.kind === 'form')) problems.push(errorProblem('file.missing', `forms/${base.name}`, `没有任何表单（forms/${base.name}/<表单>.form.json）。`));
  if (!Object.hasOwn(files, `flows/${base.name}/policy.json`)) problems.push(errorProblem('file.missing', `flows/${base.name}/policy.json`, `缺少 flows/${base.name}/policy.json。`));
  if (problems.length > 0) return { problems };
  return {
    source: {
      name: base.name,
      flow: (one('flow') ?? base.flow) as FlowDefinition,
      policy: one('policy') as Policy,
      invariants: (one('invariants') ?? []) as readonly Invariant[],
      forms: named<Form>('form'),
      english: named<Readonly<Record<string, string>>>('english'),
      samples: of('sample').map(({ name, value }): Sample => readSample(name, value)),
      fragments: { ...base.fragments, ...named<FormSchema>('fragment') },
    },
  };
}

function parsed(place: FilePlace, path: string, text: string, problems: Problem[]): readonly Read[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problems.push(errorProblem('json.malformed', path, `${path} 不是合法的 JSON：${(error as Error).message.slice(0, 120)}。`));
    return [];
  }
  const list = place.kind === 'invariants';
  if (list ? Array.isArray(value) : typeof value === 'object' && value !== null && !Array.isArray(value)) return [{ ...place, path, value }];
  problems.push(errorProblem('type', path, `${path} 应为${list ? '列表' : '一组键值'}。`));
  return [];
}
