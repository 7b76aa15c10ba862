import type { FlowAction } from '@filing/filing';

const every: Readonly<Record<FlowAction['type'], true>> = {
  startDeadline: true, pauseDeadline: true, resumeDeadline: true, stopDeadline: true,
  openNotice: true, closeNotice: true, clearReturn: true, clearJudgements: true, judgePassedAnew: true, clearConsents: true, issueCertificates: true,
  issueRegistration: true, supplementRegistration: true, publishRegistration: true, suspendRegistration: true, resumeRegistration: true, removeRegistration: true,
};

/** Every action a machine may name; a new one is missed by the compiler here, not at run time. */
export const actionTypes: ReadonlySet<string> = new Set(Object.keys(every));
