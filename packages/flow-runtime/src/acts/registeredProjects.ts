import type { Filing, RegisteredProject } from '@filing/filing';
import { answerRows } from '../flow/answerRows.ts';
import { factAt } from '../flow/condition.ts';
import type { Flow } from '../flow/flow.ts';

const always = ['occupationCode', 'occupation', 'level'] as const;
const sometimes = ['major', 'bodyName', 'bodyCode', 'place', 'standard'] as const;

/** The projects a registration covers: the rows the flow's `registers` names, else the projects that passed; with `registers.fields` where their fields are called otherwise. */
export function registeredProjects({ definition }: Pick<Flow, 'definition'>, filing: Pick<Filing, 'projects' | 'answers'>): readonly RegisteredProject[] {
  const { rows, fields = {} } = definition.registers ?? {};
  const given = rows === undefined ? filing.projects.filter(({ conclusion }) => conclusion === 'pass').map(({ answers }) => answers) : answerRows(filing.answers, rows);
  return given.map((answers) => {
    const text = (field: (typeof always)[number] | (typeof sometimes)[number]) => {
      const value = factAt(answers, fields[field] ?? field);
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    };
    const more = sometimes.map((field) => [field, text(field)] as const).filter(([, value]) => value !== '');
    const courses = fields.courses === undefined ? [] : namesIn(factAt(answers, fields.courses));
    return { occupationCode: text('occupationCode'), occupation: text('occupation'), level: text('level'), ...Object.fromEntries(more), ...(courses.length > 0 ? { courses } : {}) };
  });
}

function namesIn(rows: unknown): readonly string[] {
  return Array.isArray(rows) ? rows.map((row: unknown) => factAt(row, 'name')).filter((name) => typeof name === 'string') : [];
}
