import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, registeredSteps, returnedStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['application', 'certificate'] as const;
const evaluators = ['x-certificate-committee', 'education-commission'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2021-3.01', '2021-3.02'],
    actions: {
      submit: [{ office: 'applicant', title: '提交归口部门', titleEn: 'Hand to the responsible department', forms: submitted, records: 'projects', clauses: ['2021-3.02'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'schoolGate' }, withdraw: { target: 'withdrawn' } },
};

const schoolGate: StateConfig = {
  meta: {
    title: '校内归口审核', titleEn: 'School’s single gate', tag: 'review', office: 'applicant', clauses: ['2021-3.02'],
    actions: {
      approve: [{ office: 'applicant', anotherPerson: true, title: '归口汇总报送', titleEn: 'Submit for the school', opinion: 'optional', form: 'school-gate', seal: true, clauses: ['2021-3.02'] }],
      return: [{ office: 'applicant', anotherPerson: true, title: '退回填报', titleEn: 'Return to who filled it in', opinion: 'required', clauses: ['2021-3.02'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { approve: { target: 'committeeReview' }, return: { target: 'returned' }, withdraw: { target: 'withdrawn' } },
};

const committeeReview: StateConfig = {
  meta: {
    title: '专委会集中评议', titleEn: 'Review by the committee', tag: 'evaluation', office: 'x-certificate-committee', clauses: ['2021-3.03'],
    actions: {
      evaluate: [
        { office: 'x-certificate-committee', title: '出具评议结论', titleEn: 'Conclude on a certificate', opinion: 'optional', form: 'project-judgement', records: 'judgement', clauses: ['2021-3.03'] },
        { office: 'expert', title: '专家评议', titleEn: 'Score', opinion: 'optional', form: 'expert-score', records: 'opinion', readers: evaluators, clauses: ['2021-3.03'] },
      ],
      return: [{ office: 'x-certificate-committee', title: '退回补正', titleEn: 'Return', opinion: 'required', clauses: [] }],
      withdraw: [withdrawRule],
    },
  },
  on: {
    evaluate: [
      { guard: 'certificatesLeft' },
      { guard: 'someAgreed', target: 'ministryFiling', actions: [{ type: 'judgePassedAnew' }] },
      { target: 'rejected' },
    ],
    return: { target: 'returned' },
    withdraw: { target: 'withdrawn' },
  },
};

const ministryFiling: StateConfig = {
  meta: {
    title: '教育部平台备案', titleEn: 'Filing on the ministry’s platform', tag: 'filed', office: 'education-commission', clauses: ['2021-3.04'],
    actions: { evaluate: [{ office: 'education-commission', title: '回填平台结果', titleEn: 'Enter the platform’s result', opinion: 'optional', form: 'ministry-result', records: 'judgement', clauses: ['2021-3.04'] }] },
  },
  on: {
    evaluate: [
      { guard: 'certificatesLeft' },
      { guard: 'someAgreed', target: 'registered', actions: [{ type: 'issueRegistration' }, { type: 'publishRegistration' }] },
      { target: 'rejected' },
    ],
  },
};

const corrected = returnedStep({ from: [], forms: submitted, records: 'projects' });

/** 1+X证书制度试点申报备案: the chain of 沪教委高〔2021〕3号, part two. */
export const flow: FlowDefinition = {
  procedure: 'x-certificate-pilot',
  title: '1+X证书试点申报备案',
  titleEn: 'Filing of a 1+X certificate pilot',
  notice: '沪教委高〔2021〕3号',
  machine: {
    id: 'x-certificate-pilot',
    initial: 'drafting',
    states: {
      drafting, schoolGate,
      // Whoever returned it, a correction leaves the school through its gate again.
      returned: { ...corrected, on: { ...corrected.on, submit: { target: 'schoolGate', actions: [{ type: 'clearReturn' }] } } },
      committeeReview, ministryFiling,
      ...registeredSteps({ title: '已备案', titleEn: 'Filed', office: 'education-commission', clauses: ['2021-3.04'] }),
      rejected: endStep('rejected', '未予备案', 'Not filed', [], ['2021-3.04']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', []),
    },
  },
  guards: {
    certificatesLeft: { some: 'projects', where: { fact: 'conclusion', is: null } },
    someAgreed: { some: 'projects', where: { fact: 'conclusion', is: 'pass' } },
  },
  reads: {
    'x-certificate-committee': { forms: '*' },
    'education-commission': { forms: '*' },
    expert: { forms: '*', except: ['application/phone', 'application/email', 'certificate/*.phone'] },
  },
  routing: {},
  repeatable: ['certificate'],
  registers: { fields: { occupation: 'name' } },
};
