import type { Answers, Form, FormSchema } from '@filing/filing';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { smallPdf } from './smallPdf.ts';

interface Place {
  readonly page: Page;
  /** Where the form stands. */
  readonly box: Locator;
}

/** Fills in a form on the screen as a person would, field by field, from answers; what the form fixes itself is left alone. */
export async function fillForm(page: Page, box: Locator, form: Form | FormSchema, answers: Answers): Promise<void> {
  await fillFields({ page, box }, form, answers, '');
}

async function fillFields(place: Place, schema: FormSchema, answers: Answers, around: string): Promise<void> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (field.type === 'void') await fillFields(place, field, answers, around);
    else if (answers[name] !== undefined) await fillField(place, field, answers[name], around ? `${around}.${name}` : name);
  }
}

async function fillField(place: Place, field: FormSchema, value: unknown, path: string): Promise<void> {
  if (field.type === 'object') return fillFields(place, field, value as Answers, path);
  const box = place.box.locator(`[data-path="${path}"]`).first();
  await box.waitFor();
  if ((await box.getAttribute('class'))?.includes('fr-field-read')) return;
  const component = field['x-component'];
  if (component === 'Table') return fillTable(box, value as readonly Answers[]);
  if (component === 'Cards') return fillCards(place, box, field, value as readonly Answers[], path);
  if (component === 'Upload') return sendFiles(box, value as readonly { readonly name: string }[]);
  if (component === 'Radio' || component === 'Level') {
    const radio = box.getByRole('radio', { name: labelOf(field, value), exact: true });
    if ((await radio.count()) > 0) return radio.check();
  }
  if (component === 'Checkbox' && Array.isArray(value)) {
    for (const each of value) await box.getByRole('checkbox', { name: labelOf(field.items ?? {}, each), exact: true }).check();
    return;
  }
  if (field.type === 'boolean') return box.getByRole('checkbox').first().check();
  if (field.enum || field['x-options']) return choose(place.page, box, labelOf(field, value));
  const control = box.locator('input, textarea').first();
  if (component === 'DatePicker') return typeDay(place.page, box, String(value));
  await control.fill(String(value));
}

/** Types a day once the calendar stands open, as a person's hands would: one that opens while its field is being filled takes the text back. */
async function typeDay(page: Page, box: Locator, day: string): Promise<void> {
  // The calendar is loaded when first needed and takes the plain field's place.
  const control = box.locator('.fr-date input');
  // A pointer left where the calendar opens would show the day under it instead.
  await page.mouse.move(0, 0);
  await control.click();
  await page.locator('[class*="picker-dropdown"]').filter({ visible: true }).first().waitFor();
  await control.fill(day);
  // Takes the day and closes the calendar, which would lie over what comes next.
  await control.press('Enter');
  await expect.poll(() => control.inputValue()).toBe(day);
}

async function fillTable(box: Locator, rows: readonly Answers[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const line = box.locator(`[data-row="${index}"]`);
    if ((await line.count()) === 0) await box.getByRole('button', { name: '添加一行' }).click();
    await line.locator('[data-field]').first().waitFor();
    for (const [name, value] of cellsOf(row)) {
      const cell = line.locator(`[data-field="${name}"]`);
      // A cell may come with the answer before it.
      if ((await cell.count()) === 0) await cell.waitFor({ timeout: 1_000 }).catch(() => undefined);
      if ((await cell.locator('select, textarea, input').count()) === 0) continue;
      const control = cell.locator('select, textarea, input').first();
      const kind = await control.evaluate((element) => (element instanceof HTMLSelectElement ? 'select' : (element as HTMLInputElement).type));
      if (kind === 'select') await control.selectOption(String(value));
      else if (kind === 'checkbox') await tick(control, value === true);
      else await control.fill(Array.isArray(value) ? value.join(kind === 'textarea' ? '\n' : '、') : String(value));
    }
  }
}

/** Sets a tick that the screen takes over a moment later. */
async function tick(control: Locator, wanted: boolean): Promise<void> {
  await expect.poll(async () => {
    if ((await control.isChecked()) !== wanted) await control.click();
    return control.isChecked();
  }, { interval: 300 }).toBe(wanted);
}

/** The values of a row by their path in it, those of groups one by one. */
function cellsOf(row: Answers): readonly (readonly [string, unknown])[] {
  return Object.entries(row).flatMap(([name, value]) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? cellsOf(value as Answers).map(([inner, each]) => [`${name}.${inner}`, each] as const) : [[name, value] as const]));
}

async function fillCards(place: Place, box: Locator, field: FormSchema, cards: readonly Answers[], path: string): Promise<void> {
  for (const [index, card] of cards.entries()) {
    if ((await box.locator(`[data-path="${path}.${index}"]`).count()) === 0) await box.getByRole('button', { name: `添加${field.items?.title ?? ''}` }).click();
    await fillFields(place, field.items ?? {}, card, `${path}.${index}`);
  }
}

/** Sends small real PDFs under the names of the sample and waits until they are kept. */
export async function sendFiles(box: Locator, files: readonly { readonly name: string }[]): Promise<void> {
  await box.locator('input[type=file]').setInputFiles(files.map(({ name }) => ({ name, mimeType: 'application/pdf', buffer: smallPdf('upload') })));
  for (const { name } of files) await box.getByRole('button', { name: `移除：${name}` }).waitFor();
}

async function choose(page: Page, box: Locator, label: string): Promise<void> {
  const native = box.locator('select');
  if ((await native.count()) > 0) return void (await native.selectOption({ label }));
  await box.getByRole('combobox').click();
  const option = page.locator('[class*="select-item-option"]').filter({ hasText: label }).filter({ visible: true }).first();
  // A long list draws only what is in view: walk down until it comes.
  for (let step = 0; step < 60 && (await option.count()) === 0; step += 1) await page.keyboard.press('ArrowDown');
  await option.click();
  await box.getByText(label, { exact: true }).filter({ visible: true }).first().waitFor();
}

function labelOf(field: FormSchema, value: unknown): string {
  const option = field.enum?.find((each) => (typeof each === 'object' ? each.value : each) === value);
  return typeof option === 'object' ? option.label : String(option ?? value);
}
