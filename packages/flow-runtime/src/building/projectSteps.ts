import type { ActionRule, Condition, Office, StateConfig } from '@filing/filing';
import { withdrawRule } from './withdrawRule.ts';

/** What tells one preparation and evaluation of projects from another. */
export interface Projects {
  /** Name of the state in which the applicant prepares, and of the deadline it runs on. */
  readonly preparation: string;
  /** Names of the guards of `projectGuards`: the deadline has passed; it still runs. */
  readonly guards: { readonly passed: string; readonly runs: string };
  readonly prepare: Pick<ActionRule, 'title' | 'titleEn' | 'clauses'>;
  readonly handIn: Pick<ActionRule, 'title' | 'titleEn' | 'clauses' | 'forms'> & Partial<Pick<ActionRule, 'limit'>>;
  readonly evaluate: Pick<ActionRule, 'title' | 'titleEn' | 'clauses'>;
  readonly judge: Pick<ActionRule, 'title' | 'titleEn'>;
  readonly returnClauses: readonly string[];
  /** Who may read the experts' scores. */
  readonly readers: readonly Office[];
  /** The state after the last judgement, when at least one project passed. */
  readonly next: string;
}

/** The applicant prepares projects in time, the centre judges them one by one; a return is possible only while the time runs. The second state is `projectEvaluation`. */
export function projectSteps({ preparation, guards, prepare, handIn, evaluate, judge, returnClauses, readers, next }: Projects): { readonly preparing: StateConfig; readonly evaluating: StateConfig } {
  const centre = 'appraisal-centre';
  return {
    preparing: {
      meta: { title: prepare.title, titleEn: prepare.titleEn, tag: 'preparing', office: 'applicant', clauses: prepare.clauses, actions: { submitProject: [{ office: 'applicant', records: 'projects', ...handIn }], withdraw: [withdrawRule] } },
      on: {
        submitProject: { target: 'projectEvaluation', actions: [{ type: 'clearReturn' }] },
        'deadline.passed': { guard: guards.passed, target: 'lapsed' },
        withdraw: { target: 'withdrawn' },
      },
    },
    evaluating: {
      meta: {
        title: evaluate.title, titleEn: evaluate.titleEn, tag: 'evaluation', office: centre, clauses: evaluate.clauses,
        actions: {
          evaluate: [
            { office: centre, opinion: 'optional', form: 'project-judgement', records: 'judgement', clauses: evaluate.clauses, ...judge },
            { office: 'expert', title: '专家评分', titleEn: 'Score', opinion: 'optional', form: 'expert-score', records: 'opinion', readers, clauses: evaluate.clauses },
          ],
          return: [{ office: centre, title: '退回修改项目', titleEn: 'Return the projects', opinion: 'required', clauses: returnClauses }],
          withdraw: [withdrawRule],
        },
      },
      on: {
        evaluate: [
          { guard: 'projectsLeft' },
          { guard: 'somePassed', target: next, actions: [{ type: 'stopDeadline', params: { deadline: preparation } }] },
          { target: 'rejected' },
        ],
        return: { guard: guards.runs, target: preparation },
        withdraw: { target: 'withdrawn' },
      },
    },
  };
}

/** What the guards of `projectSteps` mean. */
export function projectGuards({ preparation, guards }: Pick<Projects, 'preparation' | 'guards'>): Readonly<Record<string, Condition>> {
  return {
    [guards.passed]: { fact: 'event.data.name', is: preparation },
    [guards.runs]: { fact: `deadlines.${preparation}`, is: 'running' },
    projectsLeft: { some: 'projects', where: { fact: 'conclusion', is: null } },
    somePassed: { some: 'projects', where: { fact: 'conclusion', is: 'pass' } },
  };
}
