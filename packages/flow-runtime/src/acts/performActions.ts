import { shanghaiInstant, type Effect, type Filing, type FilingEvent, type FlowAction } from '@filing/filing';
import { issueCertificates } from '../certificates/issueCertificates.ts';
import { performDeadline } from '../deadlines/deadlineAction.ts';
import type { Flow } from '../flow/flow.ts';
import { changeRegistration } from './changeRegistration.ts';
import type { DecideContext } from './decideContext.ts';
import { issueRegistration } from './issueRegistration.ts';
import { supplementRegistration } from './supplementRegistration.ts';

/** A filing on its way to the next state, with what the outside has to do. */
export interface Progress {
  readonly filing: Filing;
  readonly effects: readonly Effect[];
}

/** Performs what the machine handed back as data, in its order. */
export function performActions(flow: Flow, filing: Filing, actions: readonly FlowAction[], event: FilingEvent, context: DecideContext): Progress {
  return actions.reduce<Progress>((progress, action) => {
    const next = perform(flow, progress.filing, action, event, context);
    return { filing: next.filing, effects: [...progress.effects, ...next.effects] };
  }, { filing, effects: [] });
}

function perform(flow: Flow, filing: Filing, action: FlowAction, event: FilingEvent, context: DecideContext): Progress {
  const now = shanghaiInstant(context.now);
  switch (action.type) {
    case 'startDeadline': case 'pauseDeadline': case 'resumeDeadline': case 'stopDeadline':
      return performDeadline(flow, filing, action, event, context);
    case 'openNotice': return { filing: { ...filing, notice: { from: now, until: null } }, effects: [{ kind: 'notice', open: true }] };
    case 'closeNotice': return { filing: { ...filing, notice: filing.notice && { ...filing.notice, until: now } }, effects: [{ kind: 'notice', open: false }] };
    case 'clearReturn': return { filing: { ...filing, returned: null }, effects: [] };
    case 'clearJudgements': return { filing: { ...filing, projects: filing.projects.map(({ key, answers }) => ({ key, answers, conclusion: null })) }, effects: [] };
    case 'judgePassedAnew': return { filing: { ...filing, projects: filing.projects.map((project) => (project.conclusion === 'pass' ? { key: project.key, answers: project.answers, conclusion: null } : project)) }, effects: [] };
    case 'clearConsents': return { filing: { ...filing, consents: [] }, effects: [] };
    case 'suspendRegistration': return changeRegistration(filing, 'suspended', event, context.now);
    case 'resumeRegistration': return changeRegistration(filing, 'valid', event, context.now);
    case 'removeRegistration': return changeRegistration(filing, 'removed', event, context.now);
    case 'issueCertificates': return issueCertificates(flow, filing, context);
    case 'issueRegistration': {
      const registration = issueRegistration(flow, filing, event, context);
      return { filing: { ...filing, registration }, effects: [{ kind: 'registration', registration }] };
    }
    case 'supplementRegistration': {
      const registration = supplementRegistration(flow, filing, context.now);
      return registration ? { filing: { ...filing, registration }, effects: [{ kind: 'registration', registration }] } : { filing, effects: [] };
    }
    case 'publishRegistration': {
      const registration = filing.registration && { ...filing.registration, publishedAt: now };
      return { filing: { ...filing, registration }, effects: registration ? [{ kind: 'registration', registration }] : [] };
    }
  }
}
