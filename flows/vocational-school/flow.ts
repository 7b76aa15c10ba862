import type { FlowDefinition, StateConfig } from '@filing/filing';
import { consentGuards, consentSteps, endStep, evaluationGuards, evaluationStep, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['application', 'projects', 'materials'] as const;
const returning = ['delegateIntake', 'technicalEvaluation', 'consents'] as const;
const evaluators = ['appraisal-centre', 'education-delegate', 'municipal-hrss', 'education-commission'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2022-102.21'],
    actions: {
      submit: [{ office: 'applicant', title: '提交', titleEn: 'Submit', forms: submitted, clauses: ['2022-102.21', '2022-102.22'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'delegateIntake' }, withdraw: { target: 'withdrawn' } },
};

const delegateIntake = reviewStep({
  title: '市教委职能部门受理', titleEn: 'Intake by the education department', office: 'education-delegate', clauses: ['2022-102.21'],
  approve: { title: '受理', titleEn: 'Accept' },
  next: 'technicalEvaluation',
});

const technicalEvaluation = evaluationStep({
  title: '技术评估', titleEn: 'Technical evaluation', clauses: ['2022-102.23'],
  conclude: { title: '出具技术评估结论', titleEn: 'Conclude the evaluation', form: 'technical-evaluation' },
  joins: 'education-delegate',
  expert: { title: '出具专家意见', titleEn: 'Give an opinion', form: 'expert-opinion' },
  readers: evaluators,
  next: { target: 'consents' },
  returnsTo: { target: 'returned' },
});

const consents = consentSteps({
  title: '市人社局、市教委同意', titleEn: 'Consent of bureau and commission', clauses: ['2022-102.24'],
  offices: [
    { office: 'municipal-hrss', approve: { title: '同意', titleEn: 'Consent' } },
    { office: 'education-commission', approve: { title: '同意', titleEn: 'Consent' } },
  ],
  next: 'nationalReport',
});

const nationalReport: StateConfig = {
  meta: {
    title: '向国家中心报备', titleEn: 'Report to the national centre', tag: 'filed', office: 'appraisal-centre', clauses: ['2022-102.25'],
    actions: { report: [{ office: 'appraisal-centre', title: '已报备', titleEn: 'Reported', opinion: 'optional', form: 'national-report', clauses: ['2022-102.25'] }] },
  },
  on: { report: { target: 'receipt' } },
};

const receipt: StateConfig = {
  meta: {
    title: '出具备案回执', titleEn: 'Receipt', tag: 'filed', office: 'appraisal-centre', clauses: ['2022-102.26', '2022-102.27'],
    actions: { issue: [{ office: 'appraisal-centre', title: '出具回执', titleEn: 'Issue the receipt', form: 'receipt', records: 'receipt', seal: true, clauses: ['2022-102.26', '2022-102.27'] }] },
  },
  on: { issue: { target: 'publication', actions: [{ type: 'issueRegistration' }] } },
};

const publication: StateConfig = {
  meta: {
    title: '待公布目录', titleEn: 'Awaiting the directory', tag: 'filed', office: 'municipal-hrss', clauses: ['2022-102.06', '2022-102.28'],
    actions: { publish: [{ office: 'municipal-hrss', title: '公布目录', titleEn: 'Publish in the directory', clauses: ['2022-102.06', '2022-102.28'] }] },
  },
  on: { publish: { target: 'registered', actions: [{ type: 'publishRegistration' }] } },
};

const { registered, suspended, removed } = registeredSteps({
  title: '已列入目录', titleEn: 'In the directory', office: 'municipal-hrss', clauses: ['2022-102.06', '2022-102.27', '2022-102.28'], changes: ['2022-102.08'],
});

/** 职业学校职业技能等级评价机构备案: the chain of 沪人社职〔2022〕102号, annex part three. */
export const flow: FlowDefinition = {
  procedure: 'vocational-school',
  title: '职业学校评价机构备案',
  titleEn: 'Filing of a vocational school',
  notice: '沪人社职〔2022〕102号',
  machine: {
    id: 'vocational-school',
    initial: 'drafting',
    states: {
      drafting, delegateIntake, technicalEvaluation, consents,
      returned: returnedStep({ from: returning, forms: submitted }),
      nationalReport, receipt, publication,
      registered, suspended, removed,
      rejected: endStep('rejected', '不予通过', 'Rejected', []),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', []),
    },
  },
  guards: {
    ...evaluationGuards,
    ...consentGuards,
    ...returnedGuards(returning),
  },
  reads: {
    'education-delegate': { forms: '*' },
    'appraisal-centre': { forms: '*' },
    'municipal-hrss': { forms: '*' },
    'education-commission': { forms: '*' },
    expert: { forms: '*', except: ['application/phone', 'application/email'] },
  },
  routing: {},
  registers: { rows: 'projects/rows' },
};
