import { problemsOf, type StoredFile } from '@filing/client';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { Problems } from '../parts/Problems.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import { fileSize } from './answerText.ts';
import { FileLink } from './FileLink.tsx';

/** Files that go along with an act. */
export function Attachments({ filing, files, onChange }: { readonly filing: string; readonly files: readonly StoredFile[]; readonly onChange: (files: readonly StoredFile[]) => void }) {
  const { t, api } = usePlugin();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({ mutationFn: (file: File) => api.upload(filing, file), onSuccess: (stored) => onChange([...files, stored]) });
  return (
    <div className="fp-stack-s">
      <div className="fp-row">
        <Button loading={upload.isPending} onClick={() => input.current?.click()}>{t(upload.isPending ? 'act.attaching' : 'act.attach')}</Button>
        <input ref={input} type="file" hidden tabIndex={-1} aria-label={t('act.attach')} onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) upload.mutate(file);
          event.target.value = '';
        }} />
      </div>
      {files.length > 0 && (
        <ul aria-label={t('act.attachments')}>
          {files.map((file) => (
            <li key={file.id} className="fp-row">
              <FileLink id={file.id} name={file.name} note={fileSize(file.size)} />
              <button type="button" className="fp-link fp-small" aria-label={t('act.attach.remove', { name: file.name })} onClick={() => onChange(files.filter((each) => each !== file))}>✕</button>
            </li>
          ))}
        </ul>
      )}
      {upload.isError && <Problems problems={problemsOf(upload.error)} clauses={{}} forms={[]} />}
    </div>
  );
}
