import type { Answers, EventType } from '@filing/filing';
import type { Journey } from './openJourney.ts';
import { fillForm } from './fillForm.ts';
import type { Visitor } from './visitor.ts';

/** An act as an officer puts it together on the screen. */
export interface ScreenAct {
  readonly type: EventType;
  /** Words of the button, e.g. 推荐. */
  readonly title: string;
  readonly opinion?: string;
  readonly data?: Answers;
  /** The project it is about, e.g. 1. */
  readonly project?: string;
  readonly seal?: boolean;
  /** Name for the pictures of the panel before it is sent. */
  readonly look?: string;
}

/** An officer finds the filing of a school in 待办 and opens it. */
export async function openFromDesk(journey: Journey, person: string, org: string, look?: string): Promise<Visitor> {
  const visitor = await journey.visit(person, 'desk');
  if (look) await visitor.look(`${look}-desk`);
  await visitor.page.getByRole('button', { name: `打开 ${org} 的办件` }).click();
  await visitor.page.getByTestId('filing-id').waitFor();
  return visitor;
}

/** Puts an act together on an open filing, confirms it and waits until it is done. */
export async function actOnScreen(journey: Journey, visitor: Visitor, act: ScreenAct): Promise<void> {
  const { page } = visitor;
  const filing = (await page.getByTestId('filing-id').getAttribute('data-filing')) ?? '';
  await page.getByRole('tab', { name: '办理', exact: true }).click();
  const choice = page.getByRole('group', { name: '选择办理动作' }).getByRole('button', { name: act.title, exact: true });
  if ((await choice.getAttribute('aria-pressed')) !== 'true') await choice.click();
  const panel = page.getByRole('region', { name: act.title, exact: true });
  if (act.project) await panel.getByRole('button', { name: new RegExp(`^项目 ${act.project} `) }).click();
  if (act.data) {
    const form = (await journey.api(visitor.person).filing(filing)).permitted.find((each) => each.type === act.type)?.form;
    if (!form) throw new Error(`${act.type} has no form`);
    await fillForm(page, panel, form, act.data);
  }
  if (act.opinion) await panel.getByRole('textbox', { name: /^意见（/ }).fill(act.opinion);
  if (act.seal) await panel.getByRole('checkbox', { name: /加盖印章/ }).check();
  if (act.look) await visitor.look(act.look);
  await panel.getByRole('button', { name: `提交：${act.title}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
  await page.getByText(`已办理：${act.title}`).waitFor();
}
