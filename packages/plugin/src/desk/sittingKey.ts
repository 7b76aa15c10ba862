import type { OpenJudgement } from '@filing/filing';

/** Tells one waiting project from all others. */
export const keyOf = ({ filing, project }: Pick<OpenJudgement, 'filing' | 'project'>): string => `${filing} ${project}`;

/** Tells one step in which projects are judged from another. */
export const stepOf = ({ procedure, state }: Pick<OpenJudgement, 'procedure' | 'state'>): string => `${procedure} ${state}`;
