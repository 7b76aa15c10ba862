import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentHeader, shownFileName } from './fileName.ts';
import { judgeContent } from './judgeContent.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judge-'));
});
afterAll(() => rm(folder, { recursive: true }));

const judge = async (name: string, content: Buffer | string) => {
  const path = join(folder, 'content');
  await writeFile(path, content);
  return judgeContent(path, name);
};
const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
const exe = Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(500)]);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const code = (judged: Awaited<ReturnType<typeof judge>>) => ('problem' in judged ? judged.problem.code : judged.type);

describe('judgeContent', () => {
  it('takes what is what it says', async () => {
    expect(code(await judge('方案.pdf', pdf))).toBe('application/pdf');
    expect(code(await judge('章.PNG', png))).toBe('image/png');
    expect(code(await judge('说明.txt', '一句话\r\n'))).toBe('text/plain');
    expect(code(await judge('表.csv', 'a,b\n1,2\n'))).toBe('text/csv');
  });

  it.each([
    ['方案.pdf', exe], ['方案.pdf', png], ['章.png', pdf], ['说明.txt', exe], ['说明.txt', Buffer.from([0xff, 0xfe, 0x41])], ['说明.txt', '#!/bin/sh\nrm -rf /'],
    ['说明.txt', pdf], ['setup.exe', exe], ['方案', pdf], ['方案.pdf', ''], ['方案.zip', 'PK\u0003\u0004'], ['方案.docx', 'PK\u0003\u0004 no'], ['a.html', '<script>'], ['a.svg', '<svg/>'], ['方案.pdf.exe', pdf],
  ])('refuses %s that is something else', async (name, content) => {
    expect(code(await judge(name, content))).toBe('file.type');
  });
});

describe('names', () => {
  it('keeps no folder, no control and no direction character', () => {
    expect(shownFileName('../../etc/passwd')).toBe('passwd');
    expect(shownFileName('C:\\temp\\a\u0000b\u202egpj.pdf')).toBe('abgpj.pdf');
    expect([...shownFileName(`${'长'.repeat(400)}.pdf`)]).toHaveLength(150);
    expect(shownFileName('')).toBe('文件');
  });

  it('is written so that no quote ends it early', () => {
    expect(attachmentHeader('方"案\'s.pdf')).toBe("attachment; filename=\"___'s.pdf\"; filename*=UTF-8''%E6%96%B9%22%E6%A1%88%27s.pdf");
  });
});
