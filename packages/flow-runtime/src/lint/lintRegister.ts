import type { FlowAction, Procedure, RegisterRule } from '@filing/filing';
import { formFacts } from '../flow/formFacts.ts';
import { flowError, type FlowFinding } from './flowFinding.ts';

const projectFields = new Set(['occupationCode', 'occupation', 'level', 'major', 'bodyName', 'bodyCode', 'place', 'standard', 'courses']);

/** What a flow rests on and what it registers: a rule with procedures and sentences, rows and fields that exist, a supplement only to something. */
export function lintRegister({ flow, forms }: Procedure): readonly FlowFinding[] {
  return [...lintBasis(flow), ...lintRows(flow, forms)];
}

function lintBasis({ basis, machine }: Procedure['flow']): readonly FlowFinding[] {
  const actions = Object.values(machine.states).flatMap(({ on, entry, exit }) => [...Object.values(on ?? {}).flat().flatMap(({ actions: given }) => [given ?? []].flat()), ...(entry ?? []), ...(exit ?? [])]) as readonly FlowAction[];
  const supplements = actions.some(({ type }) => type === 'supplementRegistration');
  if (!basis) return supplements ? [flowError('basis', '补充备案（supplementRegistration）须以备案为依据，流程没有 basis。')] : [];
  return [
    ...(Array.isArray(basis.procedures) && basis.procedures.length > 0 ? [] : [flowError('basis.procedures', '应写明依据哪些事项的备案。')]),
    ...(basis.holder === 'applicant' || basis.holder === 'anyone' ? [] : [flowError('basis.holder', 'holder 应为 applicant 或 anyone。')]),
    ...(basis.message && basis.messageEn ? [] : [flowError('basis', '缺少没有有效备案时的中文或英文说明。')]),
    ...(supplements && basis.holder !== 'applicant' ? [flowError('basis.holder', '补充备案只补充申报单位自己的备案，holder 应为 applicant。')] : []),
  ];
}

function lintRows({ registers, projects, repeatable = [] }: Procedure['flow'], forms: Procedure['forms']): readonly FlowFinding[] {
  const { fields } = formFacts(forms);
  const lost = projects === undefined || fields.has(projects) ? [] : [flowError('projects', `没有“${projects}”这样的行，应写作 form/path。`)];
  return registers ? [...lost, ...lintFields(registers, projects === undefined ? repeatable.map((form) => `${form}/`) : [projects], fields)] : lost;
}

function lintFields(registers: RegisterRule, handedIn: readonly string[], fields: ReadonlySet<string>): readonly FlowFinding[] {
  const { rows, fields: named = {} } = registers;
  const places = rows === undefined ? handedIn : [rows.includes('/') ? rows : `${rows}/`];
  const inside = (place: string, field: string) => fields.has(place.endsWith('/') ? `${place}${field}` : `${place}.*.${field}`);
  return [
    ...(rows === undefined || places.every((place) => fields.has(place)) ? [] : [flowError('registers.rows', `没有“${rows}”这样的表单或行，应写作 form/path。`)]),
    ...Object.keys(named).filter((name) => !projectFields.has(name)).map((name) => flowError('registers.fields', `备案项目没有“${name}”这一项。`)),
    ...Object.values(named).filter((field) => !places.some((place) => inside(place, field))).map((field) => flowError('registers.fields', `所登记的行没有“${field}”这一项。`)),
  ];
}
