import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const planned = ['plan', 'candidates'] as const;
const handedIn = ['results'] as const;
const deadlines = ['results'] as const;
const stopResults = { type: 'stopDeadline', params: { deadline: 'results' } } as const;

const drafting: StateConfig = {
  meta: {
    title: '编制评价计划', titleEn: 'Planning', tag: 'draft', office: 'applicant', clauses: ['2022-102.29', '2022-102.30'],
    actions: {
      submit: [{ office: 'applicant', title: '提交评价计划', titleEn: 'Hand in the plan', forms: planned, clauses: ['2022-102.29', '2022-102.30'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'planFiling' }, withdraw: { target: 'withdrawn' } },
};

const review = reviewStep({
  title: '评价计划备案', titleEn: 'Filing of the plan', office: 'appraisal-centre', clauses: ['2022-102.29'],
  approve: { title: '予以备案', titleEn: 'File the plan', form: 'plan-filing' },
  next: [{ target: 'carryingOut', actions: [{ type: 'startDeadline', params: { deadline: 'results' } }] }],
  returnsTo: { target: 'planReturned' },
});
const planFiling: StateConfig = {
  ...review,
  ...(review.meta ? { meta: { ...review.meta, actions: { ...review.meta.actions, evaluate: [{ office: 'education-delegate', title: '校验毕业学年学生信息', titleEn: 'Check the students', opinion: 'optional', form: 'enrolment-check', records: 'opinion', clauses: ['2022-102.05'] }] } } } : {}),
};

const supervise = (office: 'district-hrss' | 'municipal-hrss') => ({ office, title: '记录外部质量督导', titleEn: 'Record a supervision', opinion: 'optional', form: 'supervision', records: 'opinion', clauses: ['2022-102.31'] }) as const;
const carryingOut: StateConfig = {
  meta: {
    title: '组织评价', titleEn: 'Carrying out', tag: 'preparing', office: 'applicant', clauses: ['2022-102.31', '2022-102.32'],
    actions: {
      submit: [{ office: 'applicant', title: '报送评价结果', titleEn: 'Hand in the results', forms: handedIn, clauses: ['2022-102.31', '2022-102.32'] }],
      evaluate: [supervise('district-hrss'), supervise('municipal-hrss')],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'resultsFiling', actions: [stopResults] }, withdraw: { target: 'withdrawn' } },
};

const resultsFiling = reviewStep({
  title: '评价结果备案', titleEn: 'Filing of the results', office: 'appraisal-centre', clauses: ['2022-102.32', '2022-102.33'],
  approve: { title: '予以备案', titleEn: 'File the results' },
  next: [{ guard: 'someonePassed', target: 'certification' }, { target: 'concluded' }],
  returnsTo: { target: 'resultsReturned' },
});

/** Whoever sent the results back: what was corrected is filed anew before anything is certified. */
const corrected = returnedStep({ from: [], forms: handedIn });
const resultsReturned: StateConfig = { ...corrected, on: { ...corrected.on, submit: { target: 'resultsFiling', actions: [{ type: 'clearReturn' }] } } };

const certification: StateConfig = {
  meta: {
    title: '颁发证书', titleEn: 'Certification', tag: 'filed', office: 'applicant', clauses: ['2022-102.33'],
    actions: {
      // No form is handed in; naming none has the registration looked at once more.
      issue: [{ office: 'applicant', title: '颁发证书', titleEn: 'Issue the certificates', forms: [], form: 'certificate-issue', clauses: ['2022-102.33'] }],
      return: [{ office: 'appraisal-centre', title: '退回更正结果', titleEn: 'Return the results', opinion: 'required', clauses: [] }],
    },
  },
  on: { issue: { target: 'certificateReport', actions: [{ type: 'issueCertificates' }] }, return: { target: 'resultsReturned' } },
};

const certificateReport: StateConfig = {
  meta: {
    title: '报送证书信息', titleEn: 'Report of the certificates', tag: 'filed', office: 'applicant', clauses: ['2022-102.33', '2022-102.07'],
    actions: { report: [{ office: 'applicant', title: '报送证书信息', titleEn: 'Report the certificates', form: 'certificate-report', clauses: ['2022-102.33', '2022-102.07'] }] },
  },
  on: { report: { target: 'certified' } },
};

const certified: StateConfig = {
  meta: { title: '证书可查询', titleEn: 'Certificates can be looked up', tag: 'published', office: null, clauses: ['2022-102.34'], actions: {} },
};

/** 职业技能等级认定评价批次: plan, results and certificates of 沪人社职〔2022〕102号, annex part four. */
export const flow: FlowDefinition = {
  procedure: 'assessment-batch',
  title: '职业学校评价批次',
  titleEn: 'Assessment batch of a vocational school',
  notice: '沪人社职〔2022〕102号',
  machine: {
    id: 'assessment-batch',
    initial: 'drafting',
    states: {
      drafting, planFiling,
      planReturned: returnedStep({ from: ['planFiling'], forms: planned }),
      carryingOut, resultsFiling, resultsReturned,
      certification, certificateReport, certified,
      concluded: endStep('closed', '无人合格，批次办结', 'Nobody passed', deadlines, ['2022-102.32']),
      rejected: endStep('rejected', '不予备案', 'Not filed', deadlines),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: {
    someonePassed: { some: 'answers.results.rows', where: { fact: 'result', is: 'passed' } },
    ...returnedGuards(['planFiling']),
  },
  reads: {
    'appraisal-centre': { forms: '*' },
    'education-delegate': { forms: '*' },
    'municipal-hrss': { forms: '*' },
    'district-hrss': { forms: ['plan'] },
  },
  routing: {
    'district-hrss': [{ org: ['answers.plan.siteDistrict'], because: '考核站点所在区', becauseEn: 'district of the site', clause: '2022-102.31' }],
  },
  basis: {
    procedures: ['vocational-school'],
    holder: 'applicant',
    message: '本校没有有效的职业学校评价机构备案（未备案、已暂停、已到期或已移出目录），不能开展评价批次。',
    messageEn: 'The school has no registration in force as an assessment body, so it cannot carry out a batch.',
    clause: '2022-102.27',
  },
  certificates: {
    form: 'results',
    rows: 'rows',
    where: { fact: 'result', is: 'passed' },
    fields: { holder: 'holder', document: 'document', occupationCode: 'occupationCode', occupation: 'occupation', level: 'level' },
    clause: '2022-102.33',
  },
};
