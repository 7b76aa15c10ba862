/** Every office that can act on a filing, in any chain. */
export const offices = [
  'applicant', 'district-hrss', 'industry-authority', 'teacher-education-college', 'appraisal-centre', 'municipal-hrss',
  'education-commission', 'education-delegate', 'x-certificate-committee', 'national-centre', 'expert', 'public', 'policy-staff', 'auditor', 'system',
] as const;

/** An office's stable id; `system` is the server itself, which alone raises `deadline.passed`. */
export type Office = (typeof offices)[number];

/** True when the text is the id of an office. */
export function isOffice(value: unknown): value is Office {
  return typeof value === 'string' && (offices as readonly string[]).includes(value);
}

/** The offices' Chinese names as the notices print them. */
export const officeNames: Readonly<Record<Office, string>> = {
  applicant: '申报单位',
  'district-hrss': '区人社部门',
  'industry-authority': '行业（上级）主管部门业务处室',
  'teacher-education-college': '市教师教育学院',
  'appraisal-centre': '市职鉴中心',
  'municipal-hrss': '市人社局',
  'education-commission': '市教委',
  'education-delegate': '市教委委托的职能部门',
  'x-certificate-committee': 'X证书专委会',
  'national-centre': '中国就业培训技术指导中心',
  expert: '专家组成员',
  public: '社会公众',
  'policy-staff': '政策业务人员',
  auditor: '审计',
  system: '系统',
};

/** The offices' names in English. */
export const officeNamesEn: Readonly<Record<Office, string>> = {
  applicant: 'Applicant', 'district-hrss': 'District office', 'industry-authority': 'Governing authority', 'teacher-education-college': 'Teacher education college',
  'appraisal-centre': 'Appraisal centre', 'municipal-hrss': 'Municipal bureau', 'education-commission': 'Education commission', 'education-delegate': 'Education delegate',
  'x-certificate-committee': 'X certificate committee', 'national-centre': 'National centre', expert: 'Expert', public: 'Public', 'policy-staff': 'Policy staff', auditor: 'Auditor', system: 'System',
};
