import type { ActionRule, FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, noticeGuards, noticeSteps, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const handedIn = ['project-recommendation', 'proposal', 'assessment-content'] as const;
const deadlines = ['publicNotice'] as const;
const evaluators = ['appraisal-centre', 'national-centre'] as const;
const recommended = ['2025-140.10', '2025-140.21'] as const;

const drafting: StateConfig = {
  meta: {
    title: '推荐考核项目', titleEn: 'Recommendation', tag: 'draft', office: 'applicant', clauses: [...recommended],
    actions: {
      submit: [{ office: 'applicant', title: '提交推荐', titleEn: 'Hand in the recommendation', forms: handedIn, records: 'projects', window: 'recommendation', clauses: [...recommended] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'projectAssessment' }, withdraw: { target: 'withdrawn' } },
};

const judge: ActionRule = { office: 'appraisal-centre', title: '出具立项评估结论', titleEn: 'Judge a project', opinion: 'optional', form: 'project-judgement', records: 'judgement', clauses: ['2025-140.11'] };
const score: ActionRule = { office: 'expert', title: '专家论证', titleEn: 'Score', opinion: 'optional', form: 'expert-score', records: 'opinion', readers: evaluators, clauses: ['2025-140.11'] };
const projectAssessment: StateConfig = {
  meta: {
    title: '立项评估', titleEn: 'Project assessment', tag: 'evaluation', office: 'appraisal-centre', clauses: ['2025-140.11', '2025-140.03'],
    actions: {
      evaluate: [judge, score],
      return: [{ office: 'appraisal-centre', title: '退回', titleEn: 'Return', opinion: 'required', clauses: [] }],
      withdraw: [withdrawRule],
    },
  },
  on: {
    evaluate: [{ guard: 'projectsLeft' }, { guard: 'somePassed', target: 'nationalConsent' }, { target: 'rejected' }],
    return: { target: 'returned' },
    withdraw: { target: 'withdrawn' },
  },
};

const nationalConsent = reviewStep({
  title: '报中国就业培训技术指导中心同意', titleEn: 'Consent of the national centre', office: 'national-centre', tag: 'consent', clauses: ['2025-140.12'],
  approve: { title: '同意', titleEn: 'Consent' },
  next: [{ target: 'projectNotice', actions: [{ type: 'startDeadline', params: { deadline: 'publicNotice' } }, { type: 'openNotice' }] }],
  returnsTo: { target: 'projectAssessment', actions: [{ type: 'clearJudgements' }] },
});

const { publicNotice: projectNotice, objectionReview } = noticeSteps({
  office: 'appraisal-centre', clauses: ['2025-140.12'], state: 'projectNotice', next: 'listing',
  // One recommendation holds many projects: an upheld objection has those that were chosen judged anew, not all refused.
  upheld: { target: 'projectAssessment', actions: [{ type: 'closeNotice' }, { type: 'stopDeadline', params: { deadline: 'publicNotice' } }, { type: 'judgePassedAnew' }] },
});

const listing: StateConfig = {
  meta: {
    title: '待公布考核项目', titleEn: 'Awaiting the list', tag: 'filed', office: 'appraisal-centre', clauses: ['2025-140.12'],
    actions: { publish: [{ office: 'appraisal-centre', title: '公布考核项目', titleEn: 'Publish the projects', opinion: 'optional', clauses: ['2025-140.12'] }] },
  },
  on: { publish: { target: 'registered', actions: [{ type: 'issueRegistration' }, { type: 'publishRegistration' }] } },
};

const { registered, suspended, removed } = registeredSteps({ title: '已列入考核项目', titleEn: 'Listed', office: 'appraisal-centre', clauses: ['2025-140.12', '2025-140.13'] });

/** 专项职业能力考核项目推荐: the projects of 沪人社职〔2025〕140号, part three (一) 1 and 2. */
export const flow: FlowDefinition = {
  procedure: 'specific-skill-project',
  title: '专项职业能力考核项目推荐',
  titleEn: 'Recommendation of specific skill projects',
  notice: '沪人社职〔2025〕140号',
  machine: {
    id: 'specific-skill-project',
    initial: 'drafting',
    states: {
      drafting, projectAssessment,
      returned: returnedStep({ from: ['projectAssessment'], forms: handedIn, records: 'projects' }),
      nationalConsent, projectNotice, objectionReview, listing, registered, suspended, removed,
      rejected: endStep('rejected', '不予立项', 'Rejected', deadlines),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: {
    projectsLeft: { some: 'projects', where: { fact: 'conclusion', is: null } },
    somePassed: { some: 'projects', where: { fact: 'conclusion', is: 'pass' } },
    ...noticeGuards,
    ...returnedGuards(['projectAssessment']),
  },
  reads: {
    'appraisal-centre': { forms: '*' },
    'national-centre': { forms: '*' },
    expert: { forms: '*', except: ['project-recommendation/contact', 'project-recommendation/phone'] },
  },
  routing: {},
  repeatable: ['proposal', 'assessment-content'],
  projects: 'project-recommendation/rows',
  registers: { fields: { occupationCode: 'fieldCode', occupation: 'project' } },
};
