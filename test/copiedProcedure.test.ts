import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { idempotencyKey } from '@filing/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raise, saveDraft } from './journeys/driveFiling.ts';
import { openJourney, type Journey } from './journeys/openJourney.ts';
import { sampleSchool, type SampleSchool } from './journeys/sampleSchool.ts';
import type { Visitor } from './journeys/visitor.ts';

const repository = join(import.meta.dirname, '..');
const [model, copy] = ['course-certificate', 'evening-courses'];
const title = '夜间课程评价机构备案';

/** A house with one more procedure: a folder of forms and a folder of the flow copied, their own name and title replaced, nothing else touched. */
async function houseWithCopy(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'filing-copied-'));
  for (const room of ['forms', 'flows']) {
    await cp(join(repository, room), join(root, room), { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
    await cp(join(root, room, model), join(root, room, copy), { recursive: true });
    for (const entry of await readdir(join(root, room, copy), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replaceAll(model, copy).replaceAll('课证融通院校评价机构备案', title));
    }
  }
  await symlink(join(repository, 'flows', 'node_modules'), join(root, 'flows', 'node_modules'));
  return root;
}

describe('a new procedure made from a copied folder', () => {
  let root: string;
  let journey: Journey;
  let school: SampleSchool;
  let visitor: Visitor;

  beforeAll(async () => {
    [root, school] = await Promise.all([houseWithCopy(), sampleSchool('college')]);
    journey = await openJourney('2026-06-01T09:00', root);
  });
  afterAll(async () => {
    await journey?.close();
    await rm(root, { recursive: true, force: true });
  });

  it('is served beside the others', async () => {
    const cards = await journey.api(school.person).procedures();
    expect(cards.map(({ procedure }) => procedure)).toEqual(expect.arrayContaining([model, copy]));
    const card = (name: string) => cards.find(({ procedure }) => procedure === name);
    expect(card(copy)).toEqual({ ...card(model), procedure: copy, title });
    expect(card(copy)).toMatchObject({ mayFile: true, window: { open: { from: '2026-06-01' } } });
  });

  it('is filed, recommended and drawn like its model', async () => {
    const api = journey.api(school.person);
    const { id } = await api.startFiling(copy, idempotencyKey());
    for (const [form, answers] of Object.entries(school.answers)) await saveDraft(journey, school.person, id, form, answers);
    expect((await raise(journey, school.person, id, { type: 'submit' })).state).toBe('districtRecommendation');
    await raise(journey, school.district, id, { type: 'approve', opinion: '同意推荐', seal: { name: '区人社局', at: '2026-06-01T09:00:00+08:00' } });
    expect(await api.filing(id)).toMatchObject({ procedure: copy, procedureTitle: title, state: 'authorityReview' });
    expect((await api.procedureDiagram(copy)).nodes.length).toBe((await api.procedureDiagram(model)).nodes.length);
  });

  it('is given to the explorer whole, with its stories under its own name', async () => {
    const served = async (path: string) => fetch(`${journey.portal.url}explorer/${path}`).then((answer) => answer.json()) as Promise<Record<string, never>>;
    expect((await served('procedures'))['procedures']).toContainEqual(expect.objectContaining({ name: copy, title }));
    const { procedure, stories } = await served(`procedures/${copy}`) as never as { procedure: { flow: { procedure: string }; policy: { procedure: string }; forms: object; samples: readonly unknown[] }; stories: readonly { scenario: { procedure: string } }[] };
    expect([procedure.flow.procedure, procedure.policy.procedure]).toEqual([copy, copy]);
    expect([Object.keys(procedure.forms).length, procedure.samples.length].every((count) => count > 5)).toBe(true);
    expect(stories.map(({ scenario }) => scenario.procedure)).toEqual(stories.map(() => copy));
    for (const name of ['nothing', '..%2F..', '__proto__']) expect((await fetch(`${journey.portal.url}explorer/procedures/${name}`)).status).toBe(404);
  });

  it('can be chosen on the screens of the portal and of the explorer', async () => {
    visitor = await journey.visit(school.person, 'explorer');
    await visitor.page.locator(`tr[data-procedure="${copy}"]`).getByRole('button', { name: title }).click();
    await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visitor.go('apply');
    await visitor.page.locator('.fp').getByText(title).first().waitFor();
    expect(await visitor.page.locator('.fp').getByText(title).count()).toBeGreaterThan(0);
  });
});
