import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const handedIn = ['results'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报考核成绩', titleEn: 'Results', tag: 'draft', office: 'applicant', clauses: ['2025-140.23'],
    actions: {
      submit: [{ office: 'applicant', title: '提交考核成绩', titleEn: 'Hand in the results', forms: handedIn, clauses: ['2025-140.23'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'resultsFiling' }, withdraw: { target: 'withdrawn' } },
};

const resultsFiling = reviewStep({
  title: '考核成绩备案', titleEn: 'Filing of the results', office: 'appraisal-centre', clauses: ['2025-140.23'],
  approve: { title: '予以备案', titleEn: 'File the results' },
  next: [{ guard: 'someonePassed', target: 'certification' }, { target: 'concluded' }],
});

const certification: StateConfig = {
  meta: {
    title: '颁发证书', titleEn: 'Certification', tag: 'filed', office: 'applicant', clauses: ['2025-140.24'],
    // No form is handed in; naming none has the registration looked at once more.
    actions: { issue: [{ office: 'applicant', title: '颁发专项职业能力证书', titleEn: 'Issue the certificates', opinion: 'optional', forms: [], clauses: ['2025-140.24'] }] },
  },
  on: { issue: { target: 'certified', actions: [{ type: 'issueCertificates' }] } },
};

const certified: StateConfig = {
  meta: { title: '已颁证，可查询', titleEn: 'Certified', tag: 'published', office: null, clauses: ['2025-140.24'], actions: {} },
};

/** 专项职业能力考核成绩与证书: part four of 沪人社职〔2025〕140号. */
export const flow: FlowDefinition = {
  procedure: 'specific-skill-results',
  title: '专项职业能力考核成绩与证书',
  titleEn: 'Specific skill results and certificates',
  notice: '沪人社职〔2025〕140号',
  machine: {
    id: 'specific-skill-results',
    initial: 'drafting',
    states: {
      drafting, resultsFiling,
      returned: returnedStep({ from: ['resultsFiling'], forms: handedIn }),
      certification, certified,
      concluded: endStep('closed', '无人合格，批次办结', 'Nobody passed', [], ['2025-140.23']),
      rejected: endStep('rejected', '不予备案', 'Not filed', []),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', []),
    },
  },
  guards: {
    someonePassed: { some: 'answers.results.rows', where: { fact: 'passed', is: true } },
    ...returnedGuards(['resultsFiling']),
  },
  reads: { 'appraisal-centre': { forms: '*' } },
  routing: {},
  basis: {
    procedures: ['specific-skill-body'],
    holder: 'applicant',
    message: '本单位没有有效的专项职业能力考核机构备案（未备案、已暂停、已到期或已移出），不能填报考核成绩。',
    messageEn: 'Your body has no registration in force as a specific skill assessment body, so it cannot hand in results.',
    clause: '2025-140.24',
  },
  certificates: {
    form: 'results',
    rows: 'rows',
    where: { fact: 'passed', is: true },
    fields: { holder: 'name', document: 'document', occupationCode: 'answers.results.fieldCode', occupation: 'answers.results.project' },
    clause: '2025-140.24',
  },
};
