import { shanghaiInstant, type Answers, type Filing, type Office } from '@filing/filing';
import { sampleAnswers, sampleOf, type FlowPermitted } from '@filing/flow-runtime';
import type { Chain } from './chain.ts';
import type { RunStep } from './run.ts';

/** What is typed for an act: texts of JSON by form, as first offered and as they are. */
export interface ActDraft {
  readonly office: Office;
  readonly permitted: FlowPermitted;
  readonly actor: string;
  readonly opinion: string;
  readonly opens: string;
  /** JSON of each form's answers. */
  readonly answers: Readonly<Record<string, string>>;
  /** JSON of what the act records; null where it records nothing. */
  readonly data: string | null;
}

/** A draft filled from the samples, or on a correction from what was submitted last. */
export function draftAct(chain: Chain, filing: Filing, now: Date, office: Office, permitted: FlowPermitted): ActDraft {
  const ports = { samples: chain.procedure.samples, check: chain.ports.check, now, ...(chain.ports.form ? { form: chain.ports.form } : {}) };
  const answers = (isCorrection(filing) ? filing.answers : sampleAnswers(chain.flow, filing, permitted.forms, 'sample', ports)) as Readonly<Record<string, unknown>>;
  const shown = permitted.forms.map((form) => [form, show(answers[form] === 'sample' ? undefined : answers[form])] as const);
  const data = permitted.form === null ? null : show(sampleOf(chain.flow, filing, permitted.form, filing.answers, ports));
  return { office, permitted, actor: '', opinion: permitted.opinion === 'required' ? '意见' : '', opens: '', answers: Object.fromEntries(shown), data };
}

/** True where what was submitted before is corrected, not handed in for the first time. */
export function isCorrection({ returned }: Filing): boolean {
  return returned !== null;
}

function show(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}

/** The draft as a scenario's step at an instant; what was left as offered is told as `sample`, or not at all on a correction. Or the form whose JSON is none. */
export function stepOf(draft: ActDraft, offered: ActDraft, filing: Filing, now: Date): { readonly step: RunStep } | { readonly malformed: string } {
  const { office, permitted, actor, opinion, opens, answers, data } = draft;
  const read = (form: string, text: string, first: string): { readonly value: unknown } | null => {
    if (text === first && text !== '') return { value: 'sample' };
    try {
      return { value: text.trim() === '' ? undefined : (JSON.parse(text) as Answers) };
    } catch {
      return null;
    }
  };
  const forms = permitted.forms.map((form) => [form, read(form, answers[form] ?? '', offered.answers[form] ?? '')] as const);
  const recorded = data === null || permitted.form === null ? { value: undefined } : read(permitted.form, data, offered.data ?? '');
  const malformed = forms.find(([, value]) => value === null)?.[0] ?? (recorded === null ? permitted.form : null);
  if (malformed) return { malformed };
  const given = forms.flatMap(([form, value]): readonly (readonly [string, unknown])[] => {
    if (!value || value.value === undefined) return [];
    if (value.value !== 'sample' || !isCorrection(filing)) return [[form, value.value]];
    return [];
  });
  const whole = !isCorrection(filing) && given.length > 0 && given.length === permitted.forms.length && given.every(([, value]) => value === 'sample');
  const opened = opens.split(/[\n,，]/).map((each) => each.trim()).filter((each) => each !== '');
  return {
    step: {
      at: shanghaiInstant(now), office, event: permitted.type,
      ...(actor.trim() === '' ? {} : { actor: actor.trim() }),
      ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }),
      ...(opened.length > 0 ? { opens: opened } : {}),
      ...(whole ? { answers: 'sample' } : given.length > 0 ? { answers: Object.fromEntries(given) } : {}),
      ...(recorded?.value === undefined ? {} : { data: recorded.value }),
    },
  };
}
