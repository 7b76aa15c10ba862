import type { RevisionFinding, RevisionPart } from '@filing/filing/revisions';
import type { ShapeFault } from './shape.ts';

/** Makes findings of faults: the sentence names the place and says what is wrong there. */
export function shapeFindings(part: RevisionPart, at: string, faults: readonly ShapeFault[]): readonly RevisionFinding[] {
  return faults.map(({ path, message, messageEn }) => ({ severity: 'error', part, at, path, message: path === '' ? `${message}。` : `${path}：${message}。`, messageEn: path === '' ? `This ${messageEn}.` : `${path} ${messageEn}.` }));
}

/** The findings of a part, or one that says it could not be looked at; never throws. */
export function guarded(part: RevisionPart, at: string, look: () => readonly RevisionFinding[]): readonly RevisionFinding[] {
  try {
    return look();
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]?.slice(0, 200) ?? '';
    return [{ severity: 'error', part, at, path: '', message: `此处写法无法检查（${reason}），请改正后再试。`, messageEn: `This cannot be checked as it is written (${reason}); please correct it.` }];
  }
}
