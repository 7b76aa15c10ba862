import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFilled } from './driveFiling.ts';
import { openJourney, type Journey } from './openJourney.ts';
import { sampleSchool } from './sampleSchool.ts';
import type { Visitor } from './visitor.ts';

describe('a line that breaks before the submission', () => {
  let journey: Journey;
  let home: Visitor;
  beforeAll(async () => {
    const school = await sampleSchool('college');
    journey = await openJourney();
    home = await journey.visit(school.person, `apply/filing/${await startFilled(journey, school)}`);
  });
  afterAll(() => journey?.close());

  it('holds the submission back, and checks by itself what reached the server at last', async () => {
    const { page } = home;
    home.expect(503);
    await page.route('**/api/filings/*/drafts/*', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, problems: [{ code: 'unavailable', path: '', message: '服务暂时不可用。', clause: null, severity: 'error' }] }) }));
    await page.locator('.fp-fill [data-path="legalRepresentative"] input').fill('');
    await page.locator('[data-testid=save-state][data-phase=waiting]').waitFor();
    await page.getByRole('button', { name: '核对并提交' }).first().click();
    await page.getByText('未保存，网络恢复后自动保存').waitFor();
    const submit = page.getByRole('button', { name: '提交', exact: true });
    expect(await submit.isEnabled()).toBe(false);
    await page.unroute('**/api/filings/*/drafts/*');
    await page.getByText('未保存，网络恢复后自动保存').waitFor({ state: 'detached' });
    await page.getByText(/“法定代表人”/).first().waitFor();
    expect(await submit.isEnabled()).toBe(false);
  });
});
