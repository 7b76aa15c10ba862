import type { Frame, Page } from 'playwright-core';
import { finding, type HostFinding } from './hostFinding.ts';

const title = '下拉与日期浮层落在控件旁';

/** Opens the first drop-down or calendar of the plugin and looks where it lands: inside the window, beside its control, above everything else. */
export async function popupFinding(page: Page, frame: Frame): Promise<HostFinding> {
  const control = frame.locator('[data-filing-plugin] :is(.filing-select, .filing-picker):visible').first();
  if ((await control.count()) === 0) return finding('popups', title, null, '这一页没有下拉或日期，换一个页面可以试', '');
  await control.scrollIntoViewIfNeeded();
  await control.click();
  const popup = frame.locator(':is(.filing-select-dropdown, .filing-picker-dropdown):visible').first();
  const came = await popup.waitFor({ timeout: 5_000 }).then(() => true, () => false);
  if (!came) return finding('popups', title, false, '', '点开后没有出现：检查 getPopupContainer 是否可见');
  await page.waitForTimeout(300);
  const [box, at] = [await popup.boundingBox(), await control.boundingBox()];
  const size = page.viewportSize();
  const onTop = await popup.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    const hit = root.elementFromPoint(left + width / 2, top + 12);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  await page.keyboard.press('Escape');
  if (!box || !at || !size) return finding('popups', title, false, '', '点开后不可见');
  const inside = box.x >= -1 && box.x + box.width <= size.width + 1 && box.y + box.height > 0 && box.y < size.height;
  const beside = Math.abs(box.x - at.x) < 320 && (Math.abs(box.y - (at.y + at.height)) < 40 || Math.abs(box.y + box.height - at.y) < 40);
  const faults = [...(inside ? [] : ['超出窗口']), ...(beside ? [] : ['离开了控件']), ...(onTop ? [] : ['被其他元素盖住'])];
  return finding('popups', title, faults.length === 0, '在窗口内，紧邻控件，未被遮挡', `${faults.join('、')}：容器若有 transform 或 overflow，请以 getPopupContainer 指定浮层所在元素`);
}
