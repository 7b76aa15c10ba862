import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, noticeGuards, noticeSteps, projectGuards, projectSteps, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['project-application'] as const;
const returning = ['centreIntake'] as const;
const deadlines = ['projectPreparation', 'publicNotice'] as const;
const evaluators = ['appraisal-centre', 'teacher-education-college', 'municipal-hrss'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2026-66.36'],
    actions: {
      submit: [{ office: 'applicant', title: '提交', titleEn: 'Submit', forms: submitted, window: 'submission', clauses: ['2026-66.24', '2026-66.36'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'centreIntake' }, withdraw: { target: 'withdrawn' } },
};

const centreIntake = reviewStep({
  title: '市职鉴中心受理', titleEn: 'Centre intake', office: 'appraisal-centre', clauses: ['2026-66.24', '2026-66.36'],
  approve: { title: '受理', titleEn: 'Accept' },
  next: [{ target: 'projectPreparation', actions: [{ type: 'startDeadline', params: { deadline: 'projectPreparation' } }] }],
});

const projects = { preparation: 'projectPreparation', guards: { passed: 'preparationPassed', runs: 'preparationRuns' } } as const;
const { preparing: projectPreparation, evaluating: projectEvaluation } = projectSteps({
  ...projects,
  prepare: { title: '项目准备', titleEn: 'Project preparation', clauses: ['2026-66.27'] },
  handIn: { title: '提交项目材料', titleEn: 'Hand in the projects', forms: ['project-plan'], clauses: ['2026-66.27'] },
  evaluate: { title: '项目评估', titleEn: 'Project evaluation', clauses: ['2026-66.28'] },
  judge: { title: '出具项目评估结论', titleEn: 'Judge a project' },
  returnClauses: ['2026-66.27'],
  readers: evaluators,
  next: 'bureauConsent',
});

const bureauConsent = reviewStep({
  title: '市人社局同意', titleEn: 'Bureau consent', office: 'municipal-hrss', tag: 'consent', clauses: ['2026-66.30'],
  approve: { title: '同意', titleEn: 'Consent' },
  next: [{ target: 'publicNotice', actions: [{ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' }] }],
  returnsTo: { target: 'projectEvaluation', actions: [{ type: 'clearJudgements' }] },
});

const { publicNotice, objectionReview } = noticeSteps({ office: 'appraisal-centre', clauses: ['2026-66.31'], next: 'receipt' });

const receipt: StateConfig = {
  meta: {
    title: '出具备案回执', titleEn: 'Receipt', tag: 'filed', office: 'appraisal-centre', clauses: ['2026-66.32', '2026-66.36'],
    actions: { issue: [{ office: 'appraisal-centre', title: '出具回执', titleEn: 'Issue the receipt', form: 'supplement-receipt', records: 'receipt', seal: true, clauses: ['2026-66.32', '2026-66.33', '2026-66.34', '2026-66.36'] }] },
  },
  on: { issue: { target: 'publication', actions: [{ type: 'supplementRegistration' }] } },
};

const publication: StateConfig = {
  meta: {
    title: '待公布', titleEn: 'Awaiting publication', tag: 'filed', office: 'municipal-hrss', clauses: ['2026-66.35'],
    actions: { publish: [{ office: 'municipal-hrss', title: '公布', titleEn: 'Publish', clauses: ['2026-66.35'] }] },
  },
  on: { publish: { target: 'registered', actions: [{ type: 'publishRegistration' }] } },
};

const { registered, suspended, removed } = registeredSteps({ title: '已并入备案', titleEn: 'Added to the registration', office: 'municipal-hrss', clauses: ['2026-66.33', '2026-66.35', '2026-66.36'], deadlines });

/** 新增评价项目: what 沪人社职〔2026〕66号 lets a registered body add while its registration is in force (2026-66.36). */
export const flow: FlowDefinition = {
  procedure: 'course-certificate-project',
  title: '课证融通院校评价机构新增评价项目',
  titleEn: 'Further projects of a course–certificate assessment body',
  notice: '沪人社职〔2026〕66号',
  machine: {
    id: 'course-certificate-project',
    initial: 'drafting',
    states: {
      drafting, centreIntake,
      returned: returnedStep({ from: returning, forms: submitted }),
      projectPreparation, projectEvaluation,
      bureauConsent, publicNotice, objectionReview,
      receipt, publication, registered, suspended, removed,
      rejected: endStep('rejected', '不予通过', 'Rejected', deadlines),
      lapsed: endStep('lapsed', '视作放弃', 'Lapsed', deadlines, ['2026-66.27']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: { ...projectGuards(projects), ...noticeGuards, ...returnedGuards(returning) },
  refusals: {
    preparationRuns: { message: '提交项目的 3 个月期限已满或已办结，不能再退回修改，请直接出具项目评估结论。', clause: '2026-66.27' },
  },
  basis: {
    procedures: ['course-certificate'],
    holder: 'applicant',
    message: '经备案的院校评价机构在有效期内，方可申请新增评价项目。',
    messageEn: 'Only a registered assessment body may add projects, and only while its registration is in force.',
    clause: '2026-66.36',
  },
  reads: {
    'teacher-education-college': { forms: '*' },
    'appraisal-centre': { forms: '*' },
    'municipal-hrss': { forms: '*' },
    expert: { forms: '*', except: ['project-application/contact', 'project-application/phone'] },
  },
  routing: {},
  repeatable: ['project-plan'],
  registers: { fields: { courses: 'courses' } },
};
