import { changeSentence, type ChangeLocale } from './changeSentences.ts';

/** Why a change needs a person. */
export type DecisionReason = 'required' | 'type' | 'option' | 'unreachable' | 'alike';

const sentences: Readonly<Record<ChangeLocale, Readonly<Record<DecisionReason, string>>>> = {
  zh: {
    required: '{where}必须填写，而在办的件没有填过：请定默认值，或退回申报单位补填。',
    type: '{where}的类型变了，已填内容可能不合：请定如何换算，或请申报单位重填。',
    option: '{where}的选项{options}没有了，已选的件须改选：请定改为哪一项，或请申报单位重选。',
    unreachable: '{where}的已填内容不能自动移到新的位置，已另存：请逐件核对后填入。',
    alike: '{where}像是由原来的同名一项改了字段名而来：若是同一项，请改为“改名”，否则旧内容另存。',
  },
  en: {
    required: '{where} has to be filled in, and running filings never were asked: set a default, or return them to be completed.',
    type: '{where} is of another type; what was entered may not fit: say how it is converted, or have it entered again.',
    option: '{where}: the options {options} are gone, filings that chose them must choose again: say what becomes of them, or have it chosen again.',
    unreachable: '{where}: what was entered cannot be moved there by itself and is kept aside: look at each filing and enter it.',
    alike: '{where} looks like a field of the same title that is gone: if they are one, make it a rename; else what was entered is kept aside.',
  },
};

/** Why a person has to decide, and what, in one sentence. */
export function decisionSentence(locale: ChangeLocale, reason: DecisionReason, { title, before = '', options = [] }: { readonly title: string; readonly before?: string | undefined; readonly options?: readonly string[] | undefined }): string {
  const named = (text: string) => changeSentence(locale, 'title', { title: text });
  const values: Readonly<Record<string, string>> = { where: named(title), before, options: options.map(named).join(changeSentence(locale, 'comma')) };
  return sentences[locale][reason].replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));
}
