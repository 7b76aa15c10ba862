import type { ActionRule, Condition, Office, StateConfig, TransitionConfig } from '@filing/filing';
import { withdrawRule } from './withdrawRule.ts';

type Words = Required<Pick<ActionRule, 'title' | 'titleEn' | 'form'>>;

/** What tells one evaluation of an institution from another. */
export interface Evaluation {
  readonly title: string;
  readonly titleEn: string;
  readonly clauses: readonly string[];
  /** The words and the form of the conclusion. */
  readonly conclude: Words;
  /** An office that joins the evaluation (会同评估) with an opinion of its own. */
  readonly joins?: Office;
  /** The words and the form of what an expert says. */
  readonly expert?: Words;
  /** Who may read what experts and the joining office say. */
  readonly readers: readonly Office[];
  /** Where a pass leads; anything else ends it. */
  readonly next: TransitionConfig;
  /** Where a return leads; without it nothing is returned. */
  readonly returnsTo?: TransitionConfig;
}

const scoring = { title: '专家评分', titleEn: 'Score', form: 'expert-score' } as const;

/** A step in which experts score and the centre alone concludes, on the institution as a whole: 评分 · 结论 · 退回 · 撤回. Needs the guard of `evaluationGuards`. */
export function evaluationStep({ title, titleEn, clauses, conclude, joins, expert = scoring, readers, next, returnsTo }: Evaluation): StateConfig {
  const centre = 'appraisal-centre';
  const says = (office: Office, words: Words): ActionRule => ({ office, title: words.title, titleEn: words.titleEn, opinion: 'optional', form: words.form, records: 'opinion', readers, clauses });
  return {
    meta: {
      title, titleEn, tag: 'evaluation', office: centre, clauses,
      actions: {
        evaluate: [
          { office: centre, title: conclude.title, titleEn: conclude.titleEn, opinion: 'optional', form: conclude.form, confidential: { fields: ['experts'], readers }, clauses },
          ...(joins ? [says(joins, { title: '会同评估', titleEn: 'Join the evaluation', form: 'joint-opinion' })] : []),
          says('expert', expert),
        ],
        ...(returnsTo ? { return: [{ office: centre, title: '退回', titleEn: 'Return', opinion: 'required' as const, clauses: [] }] } : {}),
        withdraw: [withdrawRule],
      },
    },
    on: {
      evaluate: [{ guard: 'concludedPass', ...next }, { target: 'rejected' }],
      ...(returnsTo ? { return: returnsTo } : {}),
      withdraw: { target: 'withdrawn' },
    },
  };
}

/** What the guard of `evaluationStep` means. */
export const evaluationGuards: Readonly<Record<'concludedPass', Condition>> = { concludedPass: { fact: 'event.data.conclusion', is: 'pass' } };
