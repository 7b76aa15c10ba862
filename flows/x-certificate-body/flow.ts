import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, evaluationGuards, evaluationStep, noticeGuards, noticeSteps, projectGuards, projectSteps, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const intended = ['intent', 'recommendation-summary', 'site-letter', 'data-summary'] as const;
const applied = ['application', 'assessment-plan', 'materials'] as const;
const deadlines = ['projectDevelopment', 'publicNotice'] as const;
const evaluators = ['appraisal-centre', 'municipal-hrss'] as const;

const drafting: StateConfig = {
  meta: {
    title: '意向申请', titleEn: 'Intent', tag: 'draft', office: 'applicant', clauses: ['2026-12.09', '2026-12.18'],
    actions: {
      submit: [{ office: 'applicant', title: '提交意向申请', titleEn: 'Hand in the intent', forms: intended, window: 'intent', clauses: ['2026-12.09', '2026-12.18'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'intentReview' }, withdraw: { target: 'withdrawn' } },
};

const intentReview = reviewStep({
  title: '意向审核', titleEn: 'Review of the intent', office: 'appraisal-centre', clauses: ['2026-12.09'],
  approve: { title: '同意申报', titleEn: 'Let them apply' },
  next: 'institutionApplication',
  returnsTo: { target: 'intentReturned' },
});

const institutionApplication: StateConfig = {
  meta: {
    title: '机构申请', titleEn: 'Institution application', tag: 'preparing', office: 'applicant', clauses: ['2026-12.17', '2026-12.19', '2026-12.20'],
    actions: {
      submit: [{ office: 'applicant', title: '提交机构申请', titleEn: 'Hand in the application', forms: applied, window: 'institution', clauses: ['2026-12.17', '2026-12.19', '2026-12.20'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'institutionEvaluation' }, withdraw: { target: 'withdrawn' } },
};

const institutionEvaluation = evaluationStep({
  title: '机构评估', titleEn: 'Institution evaluation', clauses: ['2026-12.10'],
  conclude: { title: '出具机构评估结论', titleEn: 'Conclude the evaluation', form: 'institution-evaluation' },
  readers: evaluators,
  next: { target: 'projectDevelopment', actions: [{ type: 'startDeadline', params: { deadline: 'projectDevelopment' } }] },
  returnsTo: { target: 'applicationReturned' },
});

const projects = { preparation: 'projectDevelopment', guards: { passed: 'developmentPassed', runs: 'developmentRuns' } } as const;
const { preparing: projectDevelopment, evaluating: projectEvaluation } = projectSteps({
  ...projects,
  prepare: { title: '项目开发', titleEn: 'Project development', clauses: ['2026-12.11'] },
  handIn: { title: '申报项目开发评估', titleEn: 'Hand in the projects', forms: ['project-development'], clauses: ['2026-12.11'] },
  evaluate: { title: '项目开发评估', titleEn: 'Project evaluation', clauses: ['2026-12.11'] },
  judge: { title: '出具项目开发评估结论', titleEn: 'Judge a project' },
  returnClauses: ['2026-12.11'],
  readers: evaluators,
  next: 'bureauConsent',
});

const bureauConsent = reviewStep({
  title: '市人社局同意', titleEn: 'Bureau consent', office: 'municipal-hrss', tag: 'consent', clauses: ['2026-12.12'],
  approve: { title: '同意', titleEn: 'Consent' },
  next: [{ target: 'publicNotice', actions: [{ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' }] }],
  returnsTo: { target: 'projectEvaluation', actions: [{ type: 'clearJudgements' }] },
});

const { publicNotice, objectionReview } = noticeSteps({ office: 'appraisal-centre', clauses: ['2026-12.13'], next: 'receipt' });

const receipt: StateConfig = {
  meta: {
    title: '出具备案回执', titleEn: 'Receipt', tag: 'filed', office: 'appraisal-centre', clauses: ['2026-12.14', '2026-12.15'],
    actions: { issue: [{ office: 'appraisal-centre', title: '出具回执', titleEn: 'Issue the receipt', form: 'receipt', records: 'receipt', seal: true, clauses: ['2026-12.14', '2026-12.15'] }] },
  },
  on: { issue: { target: 'nationalReport', actions: [{ type: 'issueRegistration' }] } },
};

const nationalReport: StateConfig = {
  meta: {
    title: '向国家中心报备', titleEn: 'Report to the national centre', tag: 'filed', office: 'appraisal-centre', clauses: ['2026-12.14'],
    actions: { report: [{ office: 'appraisal-centre', title: '已报备', titleEn: 'Reported', opinion: 'optional', form: 'national-report', clauses: ['2026-12.14'] }] },
  },
  on: { report: { target: 'publication' } },
};

const publication: StateConfig = {
  meta: {
    title: '待公布', titleEn: 'Awaiting publication', tag: 'filed', office: 'municipal-hrss', clauses: ['2026-12.16'],
    actions: { publish: [{ office: 'municipal-hrss', title: '公布', titleEn: 'Publish', clauses: ['2026-12.16'] }] },
  },
  on: { publish: { target: 'registered', actions: [{ type: 'publishRegistration' }] } },
};

const { registered, suspended, removed } = registeredSteps({ title: '已备案公布', titleEn: 'Registered', office: 'municipal-hrss', clauses: ['2026-12.15', '2026-12.16'] });

/** 原由教育部门负责管理的职业教育培训评价组织备案: the chain of 沪职鉴中心〔2026〕12号, part three. */
export const flow: FlowDefinition = {
  procedure: 'x-certificate-body',
  title: 'X证书机构备案',
  titleEn: 'Filing of an X certificate body',
  notice: '沪职鉴中心〔2026〕12号',
  machine: {
    id: 'x-certificate-body',
    initial: 'drafting',
    states: {
      drafting, intentReview,
      intentReturned: returnedStep({ from: ['intentReview'], forms: intended }),
      institutionApplication, institutionEvaluation,
      applicationReturned: returnedStep({ from: ['institutionEvaluation'], forms: applied }),
      projectDevelopment, projectEvaluation,
      bureauConsent, publicNotice, objectionReview,
      receipt, nationalReport, publication, registered, suspended, removed,
      rejected: endStep('rejected', '不予通过', 'Rejected', deadlines),
      lapsed: endStep('lapsed', '视为自动放弃', 'Lapsed', deadlines, ['2026-12.11']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: {
    ...evaluationGuards,
    ...projectGuards(projects),
    ...noticeGuards,
    ...returnedGuards(['intentReview', 'institutionEvaluation']),
  },
  refusals: {
    developmentRuns: { message: '题库资源开发的 3 个月期限已满或已办结，不能再退回修改，请直接出具项目开发评估结论。', clause: '2026-12.11' },
  },
  reads: {
    'appraisal-centre': { forms: '*' },
    'municipal-hrss': { forms: '*' },
    expert: { forms: '*', except: ['intent/phone', 'intent/email', 'application/phone', 'application/email', 'recommendation-summary/phone', 'data-summary/phone'] },
  },
  routing: {},
  repeatable: ['project-development'],
};
