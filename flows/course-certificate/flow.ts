import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, evaluationGuards, evaluationStep, noticeGuards, noticeSteps, projectGuards, projectSteps, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['application', 'recommendation-table', 'pilot-plan', 'materials'] as const;
const returning = ['districtRecommendation', 'authorityReview', 'collegeScreening', 'centreIntake'] as const;
const deadlines = ['projectPreparation', 'publicNotice'] as const;
const evaluators = ['appraisal-centre', 'teacher-education-college', 'municipal-hrss'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2026-66.37', '2026-66.38'],
    actions: {
      submit: [{ office: 'applicant', title: '提交', titleEn: 'Submit', forms: submitted, window: 'submission', clauses: ['2026-66.24', '2026-66.37', '2026-66.38'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'districtRecommendation' }, withdraw: { target: 'withdrawn' } },
};

const districtRecommendation = reviewStep({
  title: '区人社部门推荐', titleEn: 'District recommendation', office: 'district-hrss', clauses: ['2026-66.21', '2026-66.25', '2026-66.43'],
  approve: { title: '推荐', titleEn: 'Recommend', form: 'district-recommendation', seal: true },
  next: [{ guard: 'ministryAffiliated', target: 'centreIntake' }, { target: 'authorityReview' }],
});

const authorityReview = reviewStep({
  title: '主管部门审核', titleEn: 'Authority review', office: 'industry-authority', clauses: ['2026-66.22', '2026-66.43'],
  approve: { title: '同意', titleEn: 'Agree', form: 'authority-review', seal: true },
  next: 'collegeScreening',
});

const collegeScreening = reviewStep({
  title: '市教师教育学院初审', titleEn: 'College screening', office: 'teacher-education-college', clauses: ['2026-66.23'],
  approve: { title: '初审通过', titleEn: 'Pass on to the centre' },
  next: 'centreIntake',
});

const centreIntake = reviewStep({
  title: '市职鉴中心受理', titleEn: 'Centre intake', office: 'appraisal-centre', clauses: ['2026-66.24'],
  approve: { title: '受理', titleEn: 'Accept' },
  next: 'institutionEvaluation',
});

const institutionEvaluation = evaluationStep({
  title: '机构评估', titleEn: 'Institution evaluation', clauses: ['2026-66.26'],
  conclude: { title: '出具机构评估结论', titleEn: 'Conclude the evaluation', form: 'institution-evaluation' },
  joins: 'teacher-education-college',
  readers: evaluators,
  next: { target: 'projectPreparation', actions: [{ type: 'startDeadline', params: { deadline: 'projectPreparation' } }] },
});

const projects = { preparation: 'projectPreparation', guards: { passed: 'preparationPassed', runs: 'preparationRuns' } } as const;
const { preparing: projectPreparation, evaluating: projectEvaluation } = projectSteps({
  ...projects,
  prepare: { title: '项目准备', titleEn: 'Project preparation', clauses: ['2026-66.27', '2026-66.29'] },
  handIn: { title: '提交项目材料', titleEn: 'Hand in the projects', forms: ['project-plan'], limit: 'projects', clauses: ['2026-66.27', '2026-66.29'] },
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
    title: '出具备案回执', titleEn: 'Receipt', tag: 'filed', office: 'appraisal-centre', clauses: ['2026-66.32', '2026-66.33', '2026-66.34'],
    actions: { issue: [{ office: 'appraisal-centre', title: '出具回执', titleEn: 'Issue the receipt', form: 'receipt', records: 'receipt', seal: true, clauses: ['2026-66.32', '2026-66.33', '2026-66.34'] }] },
  },
  on: { issue: { target: 'publication', actions: [{ type: 'issueRegistration' }] } },
};

const publication: StateConfig = {
  meta: {
    title: '待公布', titleEn: 'Awaiting publication', tag: 'filed', office: 'municipal-hrss', clauses: ['2026-66.35'],
    actions: { publish: [{ office: 'municipal-hrss', title: '公布', titleEn: 'Publish', clauses: ['2026-66.35'] }] },
  },
  on: { publish: { target: 'registered', actions: [{ type: 'publishRegistration' }] } },
};

const { registered, suspended, removed } = registeredSteps({ title: '已备案公布', titleEn: 'Registered', office: 'municipal-hrss', clauses: ['2026-66.33', '2026-66.35'] });

/** 课证融通院校评价机构备案: the chain of 沪人社职〔2026〕66号, part four. */
export const flow: FlowDefinition = {
  procedure: 'course-certificate',
  title: '课证融通院校评价机构备案',
  titleEn: 'Filing as a course–certificate assessment body',
  notice: '沪人社职〔2026〕66号',
  machine: {
    id: 'course-certificate',
    initial: 'drafting',
    states: {
      drafting,
      districtRecommendation, authorityReview, collegeScreening, centreIntake,
      returned: returnedStep({ from: returning, forms: submitted }),
      institutionEvaluation, projectPreparation, projectEvaluation,
      bureauConsent, publicNotice, objectionReview,
      receipt, publication, registered, suspended, removed,
      rejected: endStep('rejected', '不予通过', 'Rejected', deadlines),
      lapsed: endStep('lapsed', '视作放弃', 'Lapsed', deadlines, ['2026-66.27']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: {
    ministryAffiliated: { fact: 'applicant.ministryAffiliated', is: true },
    ...evaluationGuards,
    ...projectGuards(projects),
    ...noticeGuards,
    ...returnedGuards(returning),
  },
  refusals: {
    preparationRuns: { message: '提交项目的 3 个月期限已满或已办结，不能再退回修改，请直接出具项目评估结论。', clause: '2026-66.27' },
  },
  reads: {
    'district-hrss': { forms: ['recommendation-table', 'application', 'pilot-plan', 'materials'] },
    'industry-authority': { forms: ['recommendation-table', 'application', 'pilot-plan', 'materials'] },
    'teacher-education-college': { forms: '*' },
    'appraisal-centre': { forms: '*' },
    'municipal-hrss': { forms: '*' },
    expert: { forms: '*', except: ['application/phone', 'application/email', 'recommendation-table/phone'] },
  },
  routing: {
    'district-hrss': [
      { org: ['answers.application.siteDistrict'], because: '考核点所在区', becauseEn: 'district of the assessment site', clause: '2026-66.25' },
      { org: ['applicant.district'], because: '注册地所在区', becauseEn: 'registered district', clause: '2026-66.21' },
    ],
    'industry-authority': [{ org: ['applicant.authority'], because: '行业（上级）主管部门', becauseEn: 'governing authority', clause: '2026-66.22' }],
  },
  repeatable: ['project-plan'],
  registers: { fields: { courses: 'courses' } },
};
