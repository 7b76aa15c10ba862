import type { ReactNode } from 'react';
import { useSay } from '../messages/translate.ts';
import type { UploadedFile } from '../screen/formScreenProps.ts';
import { useScreen } from '../screen/screenContext.ts';
import { fileKind, fileSize } from './fileWords.ts';

/** One uploaded file: name, kind, size, download, and what else may be done. */
export function FileLine({ file, children }: { readonly file: UploadedFile; readonly children?: ReactNode }) {
  const say = useSay();
  const { ports } = useScreen();
  const name = say('upload.of', { action: say('upload.download'), name: file.name });
  return (
    <li className="fr-file">
      <span className="fr-file-name">{file.name}</span>
      <span className="fr-file-facts">{fileKind(file)} · {fileSize(file.size)}</span>
      <span className="fr-file-acts">
        {ports.downloadFile
          ? <button type="button" className="fr-link" aria-label={name} onClick={() => ports.downloadFile?.(file)}>{say('upload.download')}</button>
          : ports.fileUrl && <a className="fr-link" href={ports.fileUrl(file.id)} download={file.name} aria-label={name}>{say('upload.download')}</a>}
        {children}
      </span>
    </li>
  );
}
