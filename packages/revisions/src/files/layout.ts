import { errorProblem, type Problem } from '@filing/filing';

/** What a file of a procedure is. */
export interface FilePlace {
  readonly kind: 'form' | 'english' | 'sample' | 'fragment' | 'policy' | 'invariants' | 'flow';
  /** The procedure's name; empty for shared fragments. */
  readonly procedure: string;
  /** Name without ending. */
  readonly name: string;
}

const folder = '([a-z][a-z0-9-]{0,79})';
const places: readonly (readonly [FilePlace['kind'], RegExp])[] = [
  ['fragment', new RegExp('^forms/(shared)/([a-z][a-z0-9-]{0,79})\\.json$')],
  ['form', new RegExp(`^forms/${folder}/([a-z][a-z0-9-]{0,79})\\.form\\.json$`)],
  ['english', new RegExp(`^forms/${folder}/([a-z][a-z0-9-]{0,79})\\.en\\.json$`)],
  ['sample', new RegExp(`^forms/${folder}/samples/([A-Za-z0-9.-]{1,160})\\.json$`)],
  ['policy', new RegExp(`^flows/${folder}/(policy)\\.json$`)],
  ['invariants', new RegExp(`^flows/${folder}/(invariants)\\.json$`)],
  ['flow', new RegExp(`^flows/${folder}/(flow)\\.json$`)],
];

/** What lies at a path of the layout of `forms/` and `flows/`, or null where nothing of a procedure lies there. */
export function placeOf(path: string): FilePlace | null {
  for (const [kind, pattern] of places) {
    const match = pattern.exec(path);
    if (match && !(kind !== 'fragment' && match[1] === 'shared')) return { kind, procedure: kind === 'fragment' ? '' : (match[1] ?? ''), name: match[2] ?? '' };
  }
  return null;
}

/** True for what file managers put into an archive by themselves. */
export function isClutter(path: string): boolean {
  return path.endsWith('/') || path.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
}

/** The problem of a file that lies where no file of a procedure lies. */
export function strayFile(path: string): Problem {
  return errorProblem('file.type', path.slice(0, 200), `“${path.slice(0, 200).toWellFormed()}”不是事项的文件；只收 forms/<事项>/、forms/shared/ 与 flows/<事项>/ 中的 JSON，请去掉后再试。`);
}
