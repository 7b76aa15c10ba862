import { errorProblem, type Filing, type Problem } from '@filing/filing';
import { sentences } from '../acts/sentences.ts';
import type { Flow } from '../flow/flow.ts';
import { certifiedRows } from './certifiedRows.ts';

/** Refuses rows that would give a person the certificate an earlier row gives them: same document, occupation and level. */
export function repeatedCertificates(flow: Flow, filing: Pick<Filing, 'answers' | 'basis'>): readonly Problem[] {
  const { certificates: rule } = flow.definition;
  if (!rule) return [];
  const earlier = new Map<string, number>();
  return certifiedRows(rule, filing).flatMap(({ path, row, document, occupationCode, level }) => {
    const key = JSON.stringify([document, occupationCode, level]);
    const before = earlier.get(key);
    if (document === '' || before === undefined) {
      earlier.set(key, row);
      return [];
    }
    return [errorProblem('certificate.repeated', `${path}.${rule.fields.document}`, sentences.certificateTwice(row, before), rule.clause, { row, earlier: before })];
  });
}
