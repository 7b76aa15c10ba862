import { shanghaiDay, type Filing, type FormContext } from '@filing/filing';
import { applicantOf } from '@filing/flow-runtime';
import type { Chain } from './chain.ts';

/** What a form of an act is checked against while it is written: the filing's facts and answers, and the texts of the other forms that are JSON. */
export function formContextOf({ flow, procedure, ports }: Chain, filing: Filing, now: Date, texts: Readonly<Record<string, string>>): FormContext {
  const forms = { ...filing.answers, ...Object.fromEntries(Object.entries(texts).flatMap(([form, text]) => readable(form, text))) };
  return {
    policy: procedure.policy as unknown as Readonly<Record<string, unknown>>, today: shanghaiDay(now), ...ports.form, applicant: applicantOf(flow, filing.applicant, forms), forms,
    ...(filing.basis ? { basis: filing.basis as unknown as Readonly<Record<string, unknown>> } : {}),
  };
}

function readable(form: string, text: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? [[form, value as Readonly<Record<string, unknown>>]] : [];
  } catch {
    return [];
  }
}
