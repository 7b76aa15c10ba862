import type { FormSchema } from '@filing/filing';

/** What an `Upload` field holds per file; the file itself stays with the server. */
export const uploadedFile: FormSchema = {
  type: 'object',
  title: '文件',
  properties: {
    id: { type: 'string', title: '文件编号', required: true, maxLength: 100 },
    name: { type: 'string', title: '文件名', required: true, maxLength: 255 },
    size: { type: 'integer', title: '文件大小', required: true, minimum: 1 },
    type: { type: 'string', title: '文件类型', required: true, maxLength: 100 },
  },
};
