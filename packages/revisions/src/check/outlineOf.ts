import type { RevisionFinding } from '@filing/filing/revisions';
import { anyRecord, anyText, anything, fields, isRecord, listOf, nullOr, recordOf, text } from './shape.ts';
import { shapeFindings } from './makeFinding.ts';

type Values = Readonly<Record<string, unknown>>;

/** The parts of a source that have their outline; what has not is empty here and a finding. */
export interface Outline {
  readonly name: string;
  readonly flow: Values | null;
  readonly policy: Values | null;
  readonly invariants: readonly unknown[];
  readonly forms: Readonly<Record<string, Values>>;
  readonly english: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly samples: readonly Values[];
  readonly fragments: Readonly<Record<string, Values>>;
  readonly findings: readonly RevisionFinding[];
}

const plainName = /^[a-z][a-z0-9-]{0,79}$/;
const sampleName = /^[a-z][a-z0-9-]{0,79}\.(?:valid|invalid)[A-Za-z0-9-]{0,80}$/;
const sampleShape = fields({ form: text(100), name: text(200), answers: anything }, {
  expects: listOf(fields({ code: text(100), path: anyText, clause: nullOr(text(60)) })), applicant: anyRecord, forms: anyRecord, basis: anyRecord, today: text(10), about: anything,
});

/** Takes what is given apart, whatever it is. */
export function outlineOf(given: unknown): Outline {
  const findings: RevisionFinding[] = [];
  const source: Values = isRecord(given) ? given : {};
  const part = (key: string): unknown => (Object.hasOwn(source, key) ? source[key] : undefined);
  const say = (...args: Parameters<typeof shapeFindings>) => findings.push(...shapeFindings(...args));
  const name = typeof part('name') === 'string' ? (part('name') as string) : '';
  if (!plainName.test(name)) say('flow', '', [{ path: 'name', message: '事项名只用小写字母、数字和连字符，以字母开头', messageEn: 'is lower case letters, digits and hyphens, and begins with a letter' }]);

  const parts = (key: 'forms' | 'fragments'): Record<string, Values> => {
    const value = part(key);
    if (!isRecord(value)) say('form', '', anyRecord(value, key));
    return Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter((entry): entry is [string, Values] => {
      const [each, schema] = entry;
      if (!plainName.test(each)) say('form', each.slice(0, 80), [{ path: key === 'forms' ? '' : key, message: '名称只用小写字母、数字和连字符，以字母开头', messageEn: 'needs a name of lower case letters, digits and hyphens' }]);
      else if (!isRecord(schema)) say('form', key === 'forms' ? each : '', anyRecord(schema, key === 'forms' ? '' : `${key}.${each}`));
      return plainName.test(each) && isRecord(schema);
    }));
  };

  const english = part('english');
  if (!isRecord(english)) say('english', '', anyRecord(english, 'english'));
  const translations = Object.entries(isRecord(english) ? english : {}).flatMap(([form, texts]): readonly (readonly [string, Readonly<Record<string, string>>])[] => {
    const faults = recordOf(anyText)(texts, '');
    say('english', form, faults);
    return [[form, Object.fromEntries(Object.entries(isRecord(texts) ? texts : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))]];
  });

  const samples = part('samples');
  if (!Array.isArray(samples)) say('sample', '', listOf(anything)(samples, 'samples'));
  const invariants = part('invariants');
  if (!Array.isArray(invariants)) say('invariant', '', listOf(anything)(invariants, 'invariants'));
  for (const key of ['flow', 'policy'] as const) if (!isRecord(part(key))) say(key, '', anyRecord(part(key), ''));
  return {
    name,
    flow: isRecord(part('flow')) ? (part('flow') as Values) : null,
    policy: isRecord(part('policy')) ? (part('policy') as Values) : null,
    invariants: Array.isArray(invariants) ? invariants : [],
    forms: parts('forms'),
    english: Object.fromEntries(translations),
    samples: (Array.isArray(samples) ? (samples as readonly unknown[]) : []).filter((sample, index): sample is Values => {
      const called = isRecord(sample) && typeof sample['name'] === 'string' ? sample['name'] : String(index);
      const faults = sampleShape(sample, '');
      say('sample', called, faults);
      const named = faults.length > 0 || sampleName.test(called);
      if (!named) say('sample', called, [{ path: 'name', message: '样例名应为 <表单>.valid[-说明] 或 <表单>.invalid-<说明>', messageEn: 'is <form>.valid[-why] or <form>.invalid-<what>' }]);
      return faults.length === 0 && named;
    }),
    fragments: parts('fragments'),
    findings,
  };
}
