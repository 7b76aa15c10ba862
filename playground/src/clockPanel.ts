import type { FilingApi } from '@filing/client';
import { addDays, addMonths, publishedCalendar, shanghaiDay, shanghaiInstant, workingDaysAfter } from '@filing/filing';
import type { PortalTexts } from './portalTexts.ts';

interface Ports {
  readonly api: FilingApi;
  readonly texts: PortalTexts;
  /** First day of the next submission window after an instant, or null. */
  readonly nextWindow: () => Promise<string | null>;
  readonly onMoved: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** Draws the movable clock: the time that counts, and four ways to move it forward. */
export async function drawClock(box: HTMLElement, { api, texts, nextWindow, onMoved, onFailed }: Ports): Promise<void> {
  const now = document.createElement('output');
  now.dataset['testid'] = 'clock-now';
  const time = async () => new Date((await api.demoClock()).now);
  const show = async () => {
    now.textContent = shanghaiInstant(await time()).slice(0, 16).replace('T', ' ');
  };
  const moveTo = async (day: (today: string) => string | null) => {
    const from = await time();
    const target = day(shanghaiDay(from));
    if (!target) throw new Error(texts.noWindow);
    await api.moveDemoClock({ to: `${target}T${shanghaiInstant(from).slice(11)}` });
  };
  const button = (words: string, act: () => Promise<void>) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
    made.addEventListener('click', () => {
      made.disabled = true;
      void act().then(show).then(onMoved).catch(onFailed).finally(() => {
        made.disabled = false;
      });
    });
    return made;
  };
  const workingDay = (today: string) => {
    const year = Number(today.slice(0, 4));
    return workingDaysAfter(publishedCalendar([year, year + 1]), today, 1).days[0] ?? addDays(today, 1);
  };
  box.setAttribute('aria-label', texts.clock);
  box.replaceChildren(
    Object.assign(document.createElement('span'), { textContent: texts.clock }), now,
    button(texts.day, () => moveTo((today) => addDays(today, 1))),
    button(texts.workingDay, () => moveTo(workingDay)),
    button(texts.month, () => moveTo((today) => addMonths(today, 1))),
    button(texts.window, async () => {
      const day = await nextWindow();
      if (!day) throw new Error(texts.noWindow);
      await api.moveDemoClock({ to: `${day}T09:00:00+08:00` });
    }),
  );
  await show();
}
