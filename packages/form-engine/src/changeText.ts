import { diffAnswers } from '@filing/filing';
import { changeSentence, type ChangeLocale } from './changeSentences.ts';
import type { FormChange } from './formChange.ts';
import { optionsOf } from './optionLabels.ts';

type Told = Omit<FormChange, 'message'>;
type Keywords = Readonly<Record<string, unknown>>;

/** A change of a form in one sentence, in Chinese or English; titles stay as the form has them. */
export function changeText(change: Told, locale: ChangeLocale): string {
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => changeSentence(locale, key, values);
  const where = change.titles.map((title) => say('title', { title })).reduce((outer, inner) => (outer === '' ? inner : say('where.in', { outer, inner })), '') || say('where.root');
  const { kind, before, after } = change;
  const [old, now] = [keywordsOf(before), keywordsOf(after)];
  const joined = (parts: readonly string[]) => parts.join(say('and'));
  const shown = (value: unknown): string => (value === undefined || value === '' ? say('none') : clipped(typeof value === 'string' ? value : JSON.stringify(value)));
  const each = () => [...new Set([...Object.keys(old), ...Object.keys(now)])];

  switch (kind) {
    case 'added': return say(change.layout ? 'added.layout' : 'added', { where, type: say(String(now['type'])), required: say(String(now['required'])) });
    case 'removed': return say(change.layout ? 'removed.layout' : 'removed', { where });
    case 'moved': return say(change.answers ? 'moved' : 'moved.screen', { where, before: shown(change.from), after: shown(change.path) });
    case 'reordered': return say('reordered', { where });
    case 'renamed': case 'titled': return say(kind, { where, before: shown(before), after: shown(after) });
    case 'typed': return say('typed', { where, before: say(String(before)), after: say(String(after)) });
    case 'required': return typeof after === 'string' ? say('required.when', { where, after: clipped(after) }) : say(after === true ? 'required.yes' : 'required.no', { where });
    case 'masked': return say(now['x-masked'] === true ? 'masked.yes' : 'masked.no', { where });
    case 'options': return Object.hasOwn(old, 'x-options') || Object.hasOwn(now, 'x-options') ? say('options.computed', { where }) : say('options', { where, detail: joined(options()) });
    case 'limits': case 'conditions': return say(kind, { where, detail: joined(each().map(turned)) });
    case 'texts': case 'presentation': return say(kind, { where, detail: each().map((key) => say(key)).join(say('comma')) });
    case 'rules': return say('rules', { where, detail: joined(rules()) });
    case 'clauses': return say('clauses', { where, before: clauses(old), after: clauses(now) });
  }

  function turned(key: string): string {
    const values = { keyword: say(key), before: shown(old[key]), after: shown(now[key]) };
    return say(!Object.hasOwn(old, key) ? 'given' : !Object.hasOwn(now, key) ? 'gone' : 'from', values);
  }

  function options(): readonly string[] {
    const [was, is] = [optionsOf(old), optionsOf(now)];
    const parts = [
      ...[...is].filter(([value]) => !was.has(value)).map(([, label]) => say('plus', { label })),
      ...[...was].filter(([value]) => !is.has(value)).map(([, label]) => say('minus', { label })),
      ...[...is].filter(([value, label]) => was.has(value) && was.get(value) !== label).map(([value, label]) => say('relabelled', { before: was.get(value) ?? '', after: label })),
    ];
    return parts.length > 0 ? parts : [say('order')];
  }

  function rules(): readonly string[] {
    const [was, is] = [rulesOf(old), rulesOf(now)];
    const parts = [
      ...[...is].filter(([message]) => !was.has(message)).map(([label]) => say('rule.plus', { label: clipped(label) })),
      ...[...was].filter(([message]) => !is.has(message)).map(([label]) => say('rule.minus', { label: clipped(label) })),
      ...[...is].filter(([message, rule]) => was.has(message) && diffAnswers(was.get(message), rule).length > 0).map(([label]) => say('rule.changed', { label: clipped(label) })),
    ];
    return parts.length > 0 ? parts : [say('order')];
  }

  function clauses(keywords: Keywords): string {
    const all = [keywords['x-clause'] ?? [], Object.entries(keywordsOf(keywords['x-clauses'])).map(([code, clause]) => `${code}: ${String(clause)}`)].flat();
    return all.length === 0 ? say('none') : all.join(say('comma'));
  }
}

function rulesOf(keywords: Keywords): ReadonlyMap<string, unknown> {
  const rules = keywords['x-rules'];
  return new Map((Array.isArray(rules) ? (rules as readonly { readonly message: string }[]) : []).map((rule) => [rule.message, rule]));
}

function keywordsOf(value: unknown): Keywords {
  return typeof value === 'object' && value !== null ? (value as Keywords) : {};
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text.toWellFormed();
}
