import type { Sample } from '@filing/filing';
import type { ProcedureSource } from '@filing/filing/revisions';
import { readSample } from '@filing/procedures/sample';
import { formatJson } from './formatJson.ts';
import { usedFragments } from './usedFragments.ts';

/** A procedure as it lies in the repository, text by path: its forms, their English, samples, the fragments it uses, policy, invariants (where any are stated) and its flow as `flow.json`. Read again it is the same; unchanged, its files are the repository's byte for byte. */
export function revisionFiles(source: ProcedureSource): Readonly<Record<string, string>> {
  const { name, forms, english, samples, policy, flow, invariants } = source;
  return Object.fromEntries([
    ...Object.entries(forms).map(([form, schema]) => [`forms/${name}/${form}.form.json`, schema] as const),
    ...Object.entries(english).map(([form, texts]) => [`forms/${name}/${form}.en.json`, texts] as const),
    ...samples.map((sample) => [`forms/${name}/samples/${sample.name}.json`, sampleContent(sample)] as const),
    ...Object.entries(usedFragments(source)).map(([fragment, schema]) => [`forms/shared/${fragment}.json`, schema] as const),
    [`flows/${name}/policy.json`, policy] as const,
    ...(invariants.length > 0 ? [[`flows/${name}/invariants.json`, invariants] as const] : []),
    [`flows/${name}/flow.json`, flow] as const,
  ].map(([path, value]) => [path, formatJson(value)]));
}

/** Answers alone where they are read as answers again, else the envelope. */
function sampleContent({ form: _form, name, ...content }: Sample): unknown {
  if (Object.keys(content).length > 1) return content;
  try {
    return Object.keys(readSample(name, content.answers)).length === 3 && readSample(name, content.answers).answers === content.answers ? content.answers : content;
  } catch {
    return content;
  }
}
