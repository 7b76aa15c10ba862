import type { Applicant, Office } from '@filing/filing';

/** An invented person of the demo, with what their token says. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly office: Office;
  readonly org: string | null;
  readonly orgName: string;
  /** What they are for, in the role switch. */
  readonly role: string;
  readonly uscc?: string;
  readonly applicant?: Applicant;
}

const college: Applicant = { org: '上海浦江职业技术学院', uscc: '123101104250010174', district: '310110', schoolKind: 'higher-vocational', ministryAffiliated: false, authority: '上海市教育委员会' };
const secondary: Applicant = { org: '上海市东海中等职业学校', uscc: '12310115425002028P', district: '310115', schoolKind: 'secondary-vocational', ministryAffiliated: false, authority: '上海市教育委员会' };
const university: Applicant = { org: '江海示范大学', uscc: '12100000425003039L', district: '310104', schoolKind: 'undergraduate', ministryAffiliated: true };

const assessmentBody: Applicant = { org: '上海申江职业技能评价有限公司', uscc: '91310115MA1K4R7X72', district: '310115' };

const industryAuthority: Applicant = { org: '上海市经济和信息化委员会', uscc: '11310000002450136W', district: '310101' };

const applicantPerson = (id: string, name: string, applicant: Applicant, role: string): DemoPerson => ({
  id, name, role, office: 'applicant', org: applicant.uscc, orgName: applicant.org, uscc: applicant.uscc, applicant,
});

const districts = [
  ['310101', '黄浦区', '黄一鸣'], ['310104', '徐汇区', '徐文静'], ['310105', '长宁区', '常宁远'], ['310106', '静安区', '景安然'],
  ['310107', '普陀区', '蒲海波'], ['310109', '虹口区', '洪可欣'], ['310110', '杨浦区', '杨思成'], ['310112', '闵行区', '闵行知'],
  ['310113', '宝山区', '鲍山青'], ['310114', '嘉定区', '贾定国'], ['310115', '浦东新区', '浦晓东'], ['310116', '金山区', '金善美'],
  ['310117', '松江区', '宋江月'], ['310118', '青浦区', '卿溥仁'], ['310120', '奉贤区', '冯贤达'], ['310151', '崇明区', '崇明轩'],
] as const;

const officer = (id: string, name: string, office: Office, orgName: string, role: string, org: string | null = null): DemoPerson => ({ id, name, office, org, orgName, role });

const centre = '市职鉴中心';
const committee = '上海市1+X证书专委会';

/** Everybody the demo can speak as; names are invented, the credit codes pass both checks. */
export const demoPeople: readonly DemoPerson[] = [
  applicantPerson('school-college', '陈雨桐', college, '申报院校'),
  applicantPerson('school-secondary', '林晓峰', secondary, '申报院校（中职）'),
  applicantPerson('school-ministry', '周若兰', university, '部属院校'),
  applicantPerson('school-college-office', '顾明澜', college, '申报院校·归口部门'),
  applicantPerson('school-secondary-office', '戚若瑾', secondary, '申报院校（中职）·归口部门'),
  applicantPerson('school-ministry-office', '温子衡', university, '部属院校·归口部门'),
  applicantPerson('assessment-body', '方小舟', assessmentBody, '培训评价组织'),
  applicantPerson('authority-industry', '秦川', industryAuthority, '行业主管部门（推荐）'),
  ...districts.map(([code, name, person]) => officer(`district-${code}`, person, 'district-hrss', `${name}人社局`, `${name}人社部门`, code)),
  officer('authority-education', '郑启文', 'industry-authority', '市教委职业教育处', '行业主管部门', '上海市教育委员会'),
  officer('college-officer', '沈嘉禾', 'teacher-education-college', '市教师教育学院', '市教师教育学院'),
  officer('centre-intake', '钱守诚', 'appraisal-centre', centre, '市职鉴中心·受理岗'),
  officer('centre-institution', '孙明远', 'appraisal-centre', centre, '市职鉴中心·机构评估岗'),
  officer('centre-project', '李思齐', 'appraisal-centre', centre, '市职鉴中心·项目评估岗'),
  officer('centre-objection', '赵清和', 'appraisal-centre', centre, '市职鉴中心·异议处理岗'),
  officer('centre-receipt', '王立言', 'appraisal-centre', centre, '市职鉴中心·备案回执岗'),
  officer('national-centre', '邵国梁', 'national-centre', '中国就业培训技术指导中心', '国家中心'),
  officer('expert-1', '何向前', 'expert', '专家组', '专家（一）'),
  officer('expert-2', '许知新', 'expert', '专家组', '专家（二）'),
  officer('bureau-consent', '高景行', 'municipal-hrss', '市人社局', '市人社局·同意'),
  officer('bureau-publish', '罗维新', 'municipal-hrss', '市人社局', '市人社局·公布'),
  officer('commission-consent', '梅知远', 'education-commission', '市教委', '市教委'),
  officer('education-delegate', '唐书仪', 'education-delegate', '市教委职业教育职能部门', '市教委职能部门'),
  officer('committee-review', '史怀瑾', 'x-certificate-committee', committee, 'X证书专委会·评议'),
  officer('committee-secretary', '宁致远', 'x-certificate-committee', committee, 'X证书专委会·秘书处'),
  { ...officer('committee-body', '方致和', 'x-certificate-committee', committee, 'X证书专委会·委员（培训评价组织）'), uscc: assessmentBody.uscc },
  officer('education-filing', '邵清源', 'education-commission', '市教委', '市教委·备案与处理'),
  officer('policy-staff', '章程远', 'policy-staff', '市人社局职业能力建设处', '政策业务人员'),
  officer('policy-staff-second', '季怀远', 'policy-staff', '市人社局职业能力建设处', '政策业务人员·复核'),
  officer('auditor', '严守真', 'auditor', '市审计组', '审计'),
];
