import { own, shown, valuesOf, type Values } from './differences.ts';
import { dayWords, periodWords, spansWords, type Said } from './ruleWords.ts';

/** One value of a policy as it is read. */
export interface PolicyLine {
  /** `windows.submission`, `validity`. */
  readonly at: string;
  readonly name: Said;
  readonly value: Said;
  readonly clause: string | null;
}

const sections: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  windows: ['受理时间', 'window'], deadlines: ['期限', 'deadline'], limits: ['限额', 'limit'], texts: ['文字', 'wording'], validity: ['有效期', 'validity'],
  registrationNumber: ['备案号', 'registration number'], certificateNumber: ['证书编号', 'certificate number'], duty: ['应报事项', 'duty'], procedure: ['事项名', 'procedure name'],
};
/** The sections of a policy that hold entries by name; the others are one entry each. */
export const listedSections: ReadonlySet<string> = new Set(['windows', 'deadlines', 'limits', 'texts']);

/** Every value of a policy in words, each with its clause; whatever is written, it never throws. */
export function policyLines(policy: unknown): readonly PolicyLine[] {
  return Object.entries(policyEntries(policy)).filter(([at]) => at !== 'procedure').map(([at, entry]) => ({ at, name: at.startsWith('texts.') ? policyName('texts', entry) : policyName(at, entry), value: policyValue(entry), clause: policyClause(entry) }));
}

/** A policy's entries, each with its own clause: `deadlines.publicNotice`, `validity`. */
export function policyEntries(policy: unknown): Values {
  return Object.fromEntries(Object.entries(valuesOf(policy)).flatMap(([section, value]) => (listedSections.has(section) ? Object.entries(valuesOf(value)).map(([name, entry]) => [`${section}.${name}`, entry] as const) : [[section, value] as const])));
}

/** What an entry is called: its title, a text by its first words, its name where it has neither. */
export function policyName(at: string, entry: unknown): Said {
  const [section = '', ...rest] = at.split('.');
  const name = rest.join('.');
  const [zh, en] = Object.hasOwn(sections, section) ? (sections[section] ?? [section, section]) : [section, section];
  const titled = (...keys: readonly string[]) => cut(keys.map((key) => own(valuesOf(entry), key)).find((value): value is string => typeof value === 'string') ?? name);
  return name === '' ? { zh, en } : { zh: `${zh}“${titled('title', 'zh')}”`, en: `${en} “${titled('titleEn', 'title', 'en')}”` };
}

/** What an entry says, in words where there are some. */
export function policyValue(entry: unknown): Said {
  const { spans, period, until, prefix, value, soft, zh, en, due } = valuesOf(entry);
  const days = Array.isArray(due) ? due.map(dayWords) : [];
  if (days.length > 0 && days.every((day) => day !== null)) return { zh: days.map((day) => day.zh).join('、'), en: days.map((day) => day.en).join(', ') };
  if (typeof zh === 'string' && typeof en === 'string') return { zh: shown(zh).zh, en: shown(en).en };
  if (typeof value === 'number') return { zh: `${value}${soft === true ? '（只作原则要求）' : ''}`, en: `${value}${soft === true ? ' (as a rule of thumb)' : ''}` };
  if (typeof prefix === 'string') return { zh: `以${shown(prefix).zh}开头`, en: `begins with ${shown(prefix).en}` };
  return spansWords(spans) ?? periodWords(period) ?? dayWords(until) ?? shown(entry);
}

/** The clause an entry rests on. */
export function policyClause(entry: unknown): string | null {
  const { clause } = valuesOf(entry);
  return typeof clause === 'string' ? clause : null;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
}
