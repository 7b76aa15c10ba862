import { join } from 'node:path';
import { expandForm } from '@filing/form-engine';
import type { Answers } from '@filing/filing';
import { loadProcedures } from '@filing/procedures';

const root = join(import.meta.dirname, '..', '..');

/** A school of the demo with the answers it files. */
export interface SampleSchool {
  /** The demo person who files. */
  readonly person: string;
  readonly org: string;
  /** The demo person who recommends. */
  readonly district: string;
  readonly ministryAffiliated: boolean;
  /** Answers of the forms handed in first, by form. */
  readonly answers: Readonly<Record<string, Answers>>;
  /** The plan of project 1. */
  readonly project: Answers;
}

/** The demo's schools with the samples that fit them: `college` goes the whole way, `ministry` the short one. */
export async function sampleSchool(kind: 'college' | 'ministry'): Promise<SampleSchool> {
  const procedure = (await loadProcedures(root, expandForm)).find(({ name }) => name === 'course-certificate');
  const sample = (name: string): Answers => {
    const found = procedure?.samples.find((each) => each.name === name)?.answers;
    if (!found) throw new Error(`there is no sample ${name}`);
    return structuredClone(found) as Answers;
  };
  const ministry = kind === 'ministry';
  const org = ministry ? '江海示范大学' : '上海浦江职业技术学院';
  const table = sample('recommendation-table.valid');
  const own = ministry ? { bodyName: org, bodyCode: '12100000425003039L' } : {};
  return {
    person: ministry ? 'school-ministry' : 'school-college',
    org,
    district: ministry ? 'district-310112' : 'district-310110',
    ministryAffiliated: ministry,
    answers: {
      'recommendation-table': { ...table, organisation: org, projects: (table['projects'] as readonly Answers[]).map((row) => ({ ...row, ...own })) },
      application: sample(ministry ? 'application.valid-ministry' : 'application.valid'),
      'pilot-plan': sample('pilot-plan.valid'),
      materials: sample('materials.valid'),
    },
    project: sample('project-plan.valid'),
  };
}
