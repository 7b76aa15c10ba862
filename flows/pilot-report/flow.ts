import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, returnedGuards, returnedStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['progress'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2021-3.15'],
    actions: {
      submit: [{ office: 'applicant', title: '报送', titleEn: 'Report', forms: submitted, clauses: ['2021-3.15'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'reading' }, withdraw: { target: 'withdrawn' } },
};

const reading: StateConfig = {
  meta: {
    title: '专委会秘书处核收', titleEn: 'Taken by the committee', tag: 'review', office: 'x-certificate-committee', clauses: ['2021-3.15'],
    actions: {
      approve: [{ office: 'x-certificate-committee', title: '核收', titleEn: 'Take', opinion: 'optional', clauses: ['2021-3.15'] }],
      return: [{ office: 'x-certificate-committee', title: '退回补正', titleEn: 'Return', opinion: 'required', clauses: ['2021-3.15'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { approve: { target: 'taken' }, return: { target: 'returned' }, withdraw: { target: 'withdrawn' } },
};

/** 1+X证书试点工作动态定期报送: 沪教委高〔2021〕3号, part three, 2. */
export const flow: FlowDefinition = {
  procedure: 'pilot-report',
  title: '1+X证书试点工作动态报送',
  titleEn: 'Progress report of a 1+X pilot',
  notice: '沪教委高〔2021〕3号',
  machine: {
    id: 'pilot-report',
    initial: 'drafting',
    states: {
      drafting, reading,
      returned: returnedStep({ from: ['reading'], forms: submitted }),
      taken: endStep('closed', '已核收', 'Taken', [], ['2021-3.15']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', []),
    },
  },
  guards: returnedGuards(['reading']),
  reads: {
    'x-certificate-committee': { forms: '*' },
    'education-commission': { forms: '*' },
  },
  routing: {},
  basis: {
    procedures: ['x-certificate-pilot'],
    holder: 'applicant',
    message: '试点工作动态由1+X证书试点备案在有效期内的院校报送，本校现无有效的试点备案。',
    messageEn: 'Progress is reported by schools with a 1+X certificate pilot in force; your school has none.',
    clause: '2021-3.15',
  },
};
