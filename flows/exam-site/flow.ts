import type { FlowDefinition, StateConfig } from '@filing/filing';
import { endStep, registeredSteps, returnedGuards, returnedStep, reviewStep, withdrawRule } from '@filing/flow-runtime';

const submitted = ['site'] as const;

const drafting: StateConfig = {
  meta: {
    title: '填报', titleEn: 'Drafting', tag: 'draft', office: 'applicant', clauses: ['2021-3.09', '2021-3.10'],
    actions: {
      submit: [{ office: 'applicant', title: '提交', titleEn: 'Submit', forms: submitted, clauses: ['2021-3.10'] }],
      withdraw: [withdrawRule],
    },
  },
  on: { submit: { target: 'layoutReview' }, withdraw: { target: 'withdrawn' } },
};

const layoutReview = reviewStep({
  title: '专委会站点布局审核', titleEn: 'Review of the layout', office: 'x-certificate-committee', clauses: ['2021-3.10'],
  approve: { title: '同意设立', titleEn: 'Agree', form: 'site-review' },
  next: 'registration',
});

const registration: StateConfig = {
  meta: {
    title: '站点登记', titleEn: 'Registration of the site', tag: 'filed', office: 'education-commission', clauses: ['2021-3.10'],
    actions: { issue: [{ office: 'education-commission', title: '登记站点', titleEn: 'Register the site', form: 'receipt', records: 'receipt', clauses: ['2021-3.10'] }] },
  },
  on: { issue: { target: 'registered', actions: [{ type: 'issueRegistration' }, { type: 'publishRegistration' }] } },
};

/** 1+X证书考核站点设立: 沪教委高〔2021〕3号, part two, 12 and 13. */
export const flow: FlowDefinition = {
  procedure: 'exam-site',
  title: '1+X证书考核站点设立',
  titleEn: 'Setting up a 1+X assessment site',
  notice: '沪教委高〔2021〕3号',
  machine: {
    id: 'exam-site',
    initial: 'drafting',
    states: {
      drafting, layoutReview,
      returned: returnedStep({ from: ['layoutReview'], forms: submitted }),
      registration,
      ...registeredSteps({ title: '已设立', titleEn: 'Set up', office: 'education-commission', clauses: ['2021-3.10'] }),
      rejected: endStep('rejected', '不予设立', 'Refused', [], ['2021-3.10']),
      withdrawn: endStep('withdrawn', '已撤回', 'Withdrawn', []),
    },
  },
  guards: returnedGuards(['layoutReview']),
  reads: {
    'x-certificate-committee': { forms: '*' },
    'education-commission': { forms: '*' },
  },
  routing: {},
  basis: {
    procedures: ['x-certificate-pilot'],
    holder: 'applicant',
    message: '设立考核站点须有本校在有效期内的1+X证书试点备案，请先办理试点申报备案。',
    messageEn: 'A site needs a 1+X certificate pilot of your school that is in force. Please file the pilot first.',
    clause: '2021-3.10',
  },
  unique: {
    near: ['site/certificate', 'site/district'],
    same: ['site/address'],
    message: '同一证书在同一地址已设立或正在申报考核站点，请共享使用，避免重复建设。',
    messageEn: 'There is a site of this certificate at this address already, or one is applied for. Please share it.',
    clause: '2021-3.10',
  },
  registers: { rows: 'site', fields: { occupation: 'certificate', place: 'place' } },
};
