import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, returnedGuards, returnedStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['report'] as const;
const deadlines = ['reporting'] as const;
const deadline = { params: { deadline: 'reporting' } } as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2021-3.16'],
    actions: {
      submit: [{ office: 'applicant', title: '上报', titleEn: 'Report', forms: submitted, clauses: ['2021-3.16'] }],
      withdraw: [withdrawRule],
    },
  },
  // The days since it was found are counted and stopped at once: a late report is taken, and shown as late.
  on: { submit: { target: 'verification', actions: [{ type: 'startDeadline', ...deadline }, { type: 'stopDeadline', ...deadline }] }, withdraw: { target: 'withdrawn' } },
};

const verification: StateConfig = {
  meta: {
    title: '专委会核查', titleEn: 'Verification', tag: 'evaluation', office: 'x-certificate-committee', clauses: ['2021-3.13', '2021-3.16'],
    actions: {
      evaluate: [{ office: 'x-certificate-committee', title: '出具核查结论', titleEn: 'Conclude', opinion: 'optional', form: 'verification', clauses: ['2021-3.13'] }],
      return: [{ office: 'x-certificate-committee', title: '退回补正', titleEn: 'Return', opinion: 'required', clauses: [] }],
      withdraw: [withdrawRule],
    },
  },
  on: {
    evaluate: [{ guard: 'founded', target: 'measure' }, { target: 'unfounded' }],
    return: { target: 'returned' },
    withdraw: { target: 'withdrawn' },
  },
};

const measure: StateConfig = {
  meta: {
    title: '市教委处理', titleEn: 'Measure', tag: 'filed', office: 'education-commission', clauses: ['2021-3.13'],
    actions: { evaluate: [{ office: 'education-commission', title: '作出处理', titleEn: 'Decide on a measure', opinion: 'optional', form: 'measure', clauses: ['2021-3.13'] }] },
  },
  on: { evaluate: { target: 'ministryNotice' } },
};

const ministryNotice: StateConfig = {
  meta: {
    title: '向教育部通报', titleEn: 'Report to the ministry', tag: 'filed', office: 'education-commission', clauses: ['2021-3.13'],
    actions: { report: [{ office: 'education-commission', title: '已通报', titleEn: 'Reported', opinion: 'optional', form: 'ministry-notice', clauses: ['2021-3.13'] }] },
  },
  on: { report: { target: 'settled' } },
};

/** 培训评价组织违规上报与处理: 沪教委高〔2021〕3号, part two, 15, and part three, 3. */
export const flow: FlowDefinition = {
  procedure: 'violation-report',
  title: '培训评价组织违规上报',
  titleEn: 'Report of a violation by an awarding organisation',
  notice: '沪教委高〔2021〕3号',
  machine: {
    id: 'violation-report',
    initial: 'drafting',
    states: {
      drafting, verification,
      returned: returnedStep({ from: ['verification'], forms: submitted }),
      measure, ministryNotice,
      settled: endStep('closed', '已处理并通报', 'Settled', deadlines, ['2021-3.13']),
      unfounded: endStep('closed', '核查不属实', 'Unfounded', deadlines, ['2021-3.13']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', deadlines),
    },
  },
  guards: {
    founded: { fact: 'event.data.finding', is: 'founded' },
    ...returnedGuards(['verification']),
  },
  reads: {
    'x-certificate-committee': { forms: '*' },
    'education-commission': { forms: '*' },
  },
  routing: {},
  barred: ['answers.report.bodyCode'],
};
