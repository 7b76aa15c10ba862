import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, evaluationGuards, evaluationStep, noticeGuards, noticeSteps, projectGuards, projectSteps, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const applied = ['application', 'materials'] as const;
const deadlines = ['projectDevelopment', 'publicNotice'] as const;
const evaluators = ['appraisal-centre', 'municipal-hrss'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填写申报材料', titleEn: 'Application', tag: 'draft', office: 'applicant', clauses: ['2025-140.13', '2025-140.22', '2025-140.01'],
    actions: {
      submit: [{ office: 'applicant', title: '提交申报材料', titleEn: 'Hand in the application', forms: applied, window: 'application', clauses: ['2025-140.13', '2025-140.15', '2025-140.22'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'institutionEvaluation' }, withdraw: { target: 'withdrawn' } },
};

const institutionEvaluation = evaluationStep({
  title: '机构评估', titleEn: 'Institution evaluation', clauses: ['2025-140.14'],
  conclude: { title: '出具机构评估结论', titleEn: 'Conclude the evaluation', form: 'institution-evaluation' },
  readers: evaluators,
  next: { target: 'projectDevelopment', actions: [{ type: 'startDeadline', params: { deadline: 'projectDevelopment' } }] },
  returnsTo: { target: 'returned' },
});

const projects = { preparation: 'projectDevelopment', guards: { passed: 'developmentPassed', runs: 'developmentRuns' } } as const;
const { preparing: projectDevelopment, evaluating: projectEvaluation } = projectSteps({
  ...projects,
  prepare: { title: '考核规范与题库开发', titleEn: 'Project development', clauses: ['2025-140.16'] },
  handIn: { title: '提交项目评估', titleEn: 'Hand in the projects', forms: ['project-development'], clauses: ['2025-140.16'] },
  evaluate: { title: '项目评估', titleEn: 'Project evaluation', clauses: ['2025-140.16'] },
  judge: { title: '出具项目评估结论', titleEn: 'Judge a project' },
  returnClauses: ['2025-140.16'],
  readers: evaluators,
  next: 'bureauConsent',
});

const bureauConsent = reviewStep({
  title: '市人社局同意', titleEn: 'Bureau consent', office: 'municipal-hrss', tag: 'consent', clauses: ['2025-140.17'],
  approve: { title: '同意', titleEn: 'Consent' },
  next: [{ target: 'publicNotice', actions: [{ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' }] }],
  returnsTo: { target: 'projectEvaluation', actions: [{ type: 'clearJudgements' }] },
});

const { publicNotice, objectionReview } = noticeSteps({ office: 'appraisal-centre', clauses: ['2025-140.18'], next: 'receipt' });

const receipt: StateConfig = {
  meta: {
    title: '办理备案', titleEn: 'Receipt', tag: 'filed', office: 'appraisal-centre', clauses: ['2025-140.18', '2025-140.19'],
    actions: { issue: [{ office: 'appraisal-centre', title: '出具备案回执', titleEn: 'Issue the receipt', form: 'receipt', records: 'receipt', seal: true, clauses: ['2025-140.18', '2025-140.19'] }] },
  },
  on: { issue: { target: 'publication', actions: [{ type: 'issueRegistration' }] } },
};

const publication: StateConfig = {
  meta: {
    title: '待发布清单', titleEn: 'Awaiting publication', tag: 'filed', office: 'appraisal-centre', clauses: ['2025-140.20'],
    actions: { publish: [{ office: 'appraisal-centre', title: '发布机构及项目清单', titleEn: 'Publish', clauses: ['2025-140.20'] }] },
  },
  on: { publish: { target: 'nationalReport', actions: [{ type: 'publishRegistration' }] } },
};

const nationalReport: StateConfig = {
  meta: {
    title: '向国家中心报备', titleEn: 'Report to the national centre', tag: 'filed', office: 'appraisal-centre', clauses: ['2025-140.20'],
    actions: { report: [{ office: 'appraisal-centre', title: '已报备', titleEn: 'Reported', opinion: 'optional', form: 'national-report', clauses: ['2025-140.20'] }] },
  },
  on: { report: { target: 'registered' } },
};

const { registered, suspended, removed } = registeredSteps({ title: '已备案', titleEn: 'Registered', office: 'municipal-hrss', clauses: ['2025-140.19', '2025-140.20'] });

/** 专项职业能力考核机构备案: the bodies of 沪人社职〔2025〕140号, part three (一) 3 to 6. */
export const flow: FlowDefinition = {
  procedure: 'specific-skill-body',
  title: '专项职业能力考核机构备案',
  titleEn: 'Filing of a specific skill assessment body',
  notice: '沪人社职〔2025〕140号',
  machine: {
    id: 'specific-skill-body',
    initial: 'drafting',
    states: {
      drafting, institutionEvaluation,
      returned: returnedStep({ from: ['institutionEvaluation'], forms: applied }),
      projectDevelopment, projectEvaluation, bureauConsent, publicNotice, objectionReview,
      receipt, publication, nationalReport, registered, suspended, removed,
      rejected: endStep('rejected', '不予通过', 'Rejected', deadlines),
      lapsed: endStep('lapsed', '视作放弃申报', 'Lapsed', deadlines, ['2025-140.16']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: {
    ...evaluationGuards,
    ...projectGuards(projects),
    ...noticeGuards,
    ...returnedGuards(['institutionEvaluation']),
  },
  refusals: {
    developmentRuns: { message: '考核规范与题库开发的 3 个月期限已满或已办结，不能再退回修改，请直接出具项目评估结论。', clause: '2025-140.16' },
  },
  reads: {
    'appraisal-centre': { forms: '*' },
    'municipal-hrss': { forms: '*' },
    expert: { forms: '*', except: ['application/contact', 'application/phone', 'application/email'] },
  },
  routing: {},
  repeatable: ['project-development'],
  basis: {
    procedures: ['specific-skill-project'],
    holder: 'anyone',
    message: '尚无公布的专项职业能力考核项目（或所选项目已暂停、移出），立项评估通过的项目公布后方可申报考核机构。',
    messageEn: 'No specific skill project is listed (or the chosen one is suspended or removed); a body applies once the project it is to assess has been listed.',
    clause: '2025-140.13',
  },
  registers: { fields: { occupationCode: 'fieldCode', occupation: 'project' } },
};
