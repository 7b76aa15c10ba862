import type { Certificate } from '@filing/filing';
import { csvText } from './csvText.ts';

const head = ['证书编号', '姓名', '证件号码', '职业（工种）编码', '职业（工种）名称', '级别', '发证机构', '机构备案号', '发证日期'];
const levels: Readonly<Record<string, string>> = { 1: '一级（高级技师）', 2: '二级（技师）', 3: '三级（高级工）', 4: '四级（中级工）', 5: '五级（初级工）' };

/** A list of certificates as CSV, in Chinese whatever the screens speak; documents as the reader may see them. */
export function certificatesCsv(certificates: readonly Certificate[]): string {
  return csvText([head, ...certificates.map((each) => [
    each.number, each.holder, each.document, each.occupationCode, each.occupation, levels[each.level] ?? each.level, each.body, each.registration, each.issuedOn,
  ])]);
}
