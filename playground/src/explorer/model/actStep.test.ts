import type { Office } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { openedChains } from '../fixtures/openedChains.ts';
import { draftAct, stepOf, type ActDraft } from './actStep.ts';
import { offersAt } from './offers.ts';
import { openingOf } from './openingOf.ts';
import { playRun, type Run, type RunStep } from './run.ts';

const chain = openedChains.find(({ procedure }) => procedure.name === 'course-certificate');
if (!chain) throw new Error('the model procedure is gone');
const begin: Run = { ...openingOf(chain), id: '1', name: '1', steps: [], undone: [] };

/** The step made of an offered act after something was typed. */
function made(steps: readonly RunStep[], office: Office, event: string, type: (draft: ActDraft) => ActDraft = (draft) => draft): RunStep {
  const { filing, now } = playRun(chain!, { ...begin, steps });
  if (!filing) throw new Error('nothing to act on');
  const offer = offersAt(chain!, filing, now).find((each) => each.office === office)?.permitted.find((each) => each.type === event);
  if (!offer) throw new Error(`${office} may not ${event}`);
  const offered = draftAct(chain!, filing, now, office, offer);
  return stepOf(type(offered), offered, filing, now) as RunStep;
}
const submit = (made([], 'applicant', 'submit')['step']) as RunStep;
const sendBack = made([submit], 'district-hrss', 'return')['step'] as RunStep;

describe('an act as a step', () => {
  it('says sample where the samples were left as they are', () => {
    expect(submit).toEqual({ at: begin.begins, office: 'applicant', event: 'submit', answers: 'sample' });
  });

  it('tells one form’s edited answers in full and the rest as samples', () => {
    const step = made([], 'applicant', 'submit', (draft) => ({ ...draft, answers: { ...draft.answers, materials: '{"odd":1}' } }))['step'] as RunStep;
    expect(step['answers']).toEqual({ application: 'sample', 'recommendation-table': 'sample', 'pilot-plan': 'sample', materials: { odd: 1 } });
  });

  it('names the form whose JSON is none', () => {
    expect(made([], 'applicant', 'submit', (draft) => ({ ...draft, answers: { ...draft.answers, materials: '{' } }))).toEqual({ malformed: 'materials' });
  });

  it('tells who acts, the opinion and what a return opens, and nothing that was left empty', () => {
    const step = made([submit], 'district-hrss', 'return', (draft) => ({ ...draft, actor: ' 陈 ', opinion: '改', opens: 'application/contact\n，materials ,' }))['step'];
    expect(step).toMatchObject({ actor: '陈', opinion: '改', opens: ['application/contact', 'materials'] });
    expect(sendBack).toEqual({ at: begin.begins, office: 'district-hrss', event: 'return', opinion: '意见' });
  });

  it('hands in again what was submitted last unless it is edited', () => {
    expect(made([submit, sendBack], 'applicant', 'submit')['step']).toEqual({ at: begin.begins, office: 'applicant', event: 'submit' });
    const edited = made([submit, sendBack], 'applicant', 'submit', (draft) => {
      const application = JSON.parse(draft.answers['application'] ?? '') as Record<string, unknown>;
      return { ...draft, answers: { ...draft.answers, application: JSON.stringify({ ...application, contact: '王老师' }) } };
    })['step'] as RunStep;
    expect(Object.keys(edited['answers'] as object)).toEqual(['application']);
    expect(playRun(chain!, { ...begin, steps: [submit, sendBack, edited] }).filing).toMatchObject({ state: 'districtRecommendation', answers: { application: { contact: '王老师' } } });
  });
});
