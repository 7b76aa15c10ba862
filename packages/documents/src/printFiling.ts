import type { FilingView, TimelineEntry } from '@filing/filing';
import { fixedTextsOf } from './formKeywords.ts';
import { printPage } from './printPage.ts';
import type { PrintedAct } from './signedText.ts';
import { dayText } from './valueText.ts';

/** The page of one form of a filing as this reader may see it; null when the view has no such form. What is still being written is marked 草稿 and carries no seal, for no office has seen it. */
export function printFiling(view: FilingView, form: string, styles: string): string | null {
  const shown = view.forms.find((each) => each.form === form);
  if (!shown) return null;
  const draft = shown.access === 'write';
  const acts = draft ? [] : printedActs(view);
  const handedIn = view.timeline.findLast(({ type }) => type === 'submit' || type === 'submitProject');
  const remarks = [
    `办件编号：${view.number}　${draft || !handedIn ? '草稿，尚未提交' : `提交日期：${dayText(handedIn.at.slice(0, 10))}`}`,
    ...(handedIn ? fixedTextsOf(shown.schema).flatMap(({ title, act }) => signedBefore(title, acts.findLast((each) => each.form === act), handedIn)) : []),
  ];
  return printPage(shown.schema, shown.answers, { acts, draft, remarks, styles, ...(draft || !handedIn ? {} : { day: handedIn.at.slice(0, 10) }) });
}

/** Every act that filled in a form of its own, with the day its office wrote there, else the day it was done. */
function printedActs({ timeline, records }: FilingView): readonly PrintedAct[] {
  return timeline.flatMap(({ form, data, at, seal, opinion }) => {
    if (form === null) return [];
    const dated = Object.entries(records?.[form]?.schema.properties ?? {}).find(([, field]) => field['x-format'] === 'date')?.[0];
    const written = dated === undefined ? undefined : data?.[dated];
    return [{ form, seal: seal?.name ?? null, day: typeof written === 'string' && written !== '' ? written : at.slice(0, 10), opinion, at }];
  });
}

function signedBefore(title: string, act: PrintedAct | undefined, { at }: TimelineEntry): readonly string[] {
  return act && act.at < at ? [`申报材料于${dayText(at.slice(0, 10))}补正后重新提交，“${title}”出具于补正之前。`] : [];
}
