import type { DemoPerson } from '@filing/client';

/** One entry of the role switch with the people who have it; nobody for the public. */
export interface Role {
  readonly name: string;
  readonly nameEn: string;
  readonly people: readonly DemoPerson[];
}

const isBody = (person: DemoPerson) => person.role.startsWith('培训评价');
const isAuthority = (person: DemoPerson) => person.office === 'applicant' && person.role.startsWith('行业主管');
const isMinistry = (person: DemoPerson) => person.role.startsWith('部属');

const groups: readonly (readonly [string, string, (person: DemoPerson) => boolean])[] = [
  ['申报院校', 'School', (person) => person.office === 'applicant' && !isMinistry(person) && !isBody(person) && !isAuthority(person)],
  ['部属院校', 'Ministry school', (person) => person.office === 'applicant' && isMinistry(person)],
  ['培训评价组织', 'Training assessment body', (person) => person.office === 'applicant' && isBody(person)],
  ['各区人社', 'District offices', (person) => person.office === 'district-hrss'],
  ['行业主管部门', 'Governing authority', (person) => person.office === 'industry-authority' || isAuthority(person)],
  ['市教师教育学院', 'Teacher education college', (person) => person.office === 'teacher-education-college'],
  ['市职鉴中心', 'Appraisal centre', (person) => person.office === 'appraisal-centre'],
  ['专家', 'Experts', (person) => person.office === 'expert'],
  ['X证书专委会', 'X certificate committee', (person) => person.office === 'x-certificate-committee'],
  ['市教委', 'Education commission', (person) => person.office === 'education-commission' || person.office === 'education-delegate'],
  ['市人社局', 'Municipal bureau', (person) => person.office === 'municipal-hrss'],
  ['政策制定', 'Policy desk', (person) => person.office === 'policy-staff'],
  ['国家中心', 'National centre', (person) => person.office === 'national-centre'],
  ['审计', 'Auditor', (person) => person.office === 'auditor'],
];

/** The role switch: every office of the chain, the rest of the demo's people, the public last. */
export function rolesOf(people: readonly DemoPerson[]): readonly Role[] {
  const known = groups.map(([name, nameEn, belongs]) => ({ name, nameEn, people: people.filter(belongs) }));
  const rest = people.filter((person) => !groups.some(([, , belongs]) => belongs(person)));
  return [...known, { name: '其他', nameEn: 'Others', people: rest }].filter((role) => role.people.length > 0).concat({ name: '公众', nameEn: 'Public', people: [] });
}

/** The one role a person has. */
export function roleOf(roles: readonly Role[], person: string): Role | undefined {
  return roles.find((role) => role.people.some((each) => each.id === person)) ?? roles.at(-1);
}
