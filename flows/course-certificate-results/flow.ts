import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['results'] as const;
const returning = ['centreFiling'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2026-66.14', '2026-66.18', '2026-66.19'],
    actions: {
      submit: [{ office: 'applicant', title: '提交', titleEn: 'Submit', forms: submitted, clauses: ['2026-66.02', '2026-66.15', '2026-66.18', '2026-66.40'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'centreFiling' }, withdraw: { target: 'withdrawn' } },
};

const centreFiling = reviewStep({
  title: '市职鉴中心备查', titleEn: 'Filing with the centre', office: 'appraisal-centre', clauses: ['2026-66.18', '2026-66.20', '2026-66.40'],
  approve: { title: '同意备查', titleEn: 'File the results' },
  next: [{ guard: 'someToCertify', target: 'issuing' }, { target: 'recorded' }],
});

const issuing: StateConfig = {
  meta: {
    title: '院校核发证书', titleEn: 'Issuing by the school', tag: 'preparing', office: 'applicant', clauses: ['2026-66.02', '2026-66.15', '2026-66.20'],
    actions: {
      // `forms`, though none: the registration is looked at once more before anything is issued.
      issue: [{ office: 'applicant', title: '核发证书', titleEn: 'Issue the certificates', forms: [], form: 'certificate-issue', seal: true, clauses: ['2026-66.02', '2026-66.15', '2026-66.16', '2026-66.20'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { issue: { target: 'recorded', actions: [{ type: 'issueCertificates' }] }, withdraw: { target: 'withdrawn' } },
};

/** 课程考核结果与证书: what a registered body of 沪人社职〔2026〕66号 records of its courses, the graduation-year review and the certificates it issues. */
export const flow: FlowDefinition = {
  procedure: 'course-certificate-results',
  title: '课证融通课程考核结果与证书',
  titleEn: 'Course results and certificates',
  notice: '沪人社职〔2026〕66号',
  machine: {
    id: 'course-certificate-results',
    initial: 'drafting',
    states: {
      drafting, centreFiling,
      returned: returnedStep({ from: returning, forms: submitted }),
      issuing,
      recorded: endStep('closed', '已办结', 'Recorded', [], ['2026-66.20', '2026-66.40']),
      rejected: endStep('rejected', '不予通过', 'Rejected', []),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', []),
    },
  },
  guards: {
    someToCertify: { fact: 'answers.results.certificatesCount', atLeast: 1 },
    ...returnedGuards(returning),
  },
  basis: {
    procedures: ['course-certificate'],
    holder: 'applicant',
    message: '只有备案在有效期内的院校评价机构才能核发证书。',
    messageEn: 'Only an assessment body whose registration is in force may issue certificates.',
    clause: '2026-66.33',
  },
  certificates: {
    form: 'results',
    rows: 'students',
    where: { all: [{ fact: 'coursesPassed', is: true }, { fact: 'review', is: 'pass' }, { fact: 'certify', is: 'yes' }] },
    fields: { holder: 'name', document: 'document', occupationCode: 'answers.results.occupationCode', occupation: 'answers.results.occupation', level: 'answers.results.level' },
    clause: '2026-66.16',
  },
  reads: {
    'appraisal-centre': { forms: '*' },
    'teacher-education-college': { forms: '*' },
    'municipal-hrss': { forms: '*' },
  },
  routing: {},
};
