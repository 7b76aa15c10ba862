import { useEffect, useRef, useState, type DragEvent } from 'react';
import type { ControlProps } from '../field/controlProps.ts';
import { useSay } from '../messages/translate.ts';
import type { UploadedFile } from '../screen/formScreenProps.ts';
import { useScreen } from '../screen/screenContext.ts';
import { FileLine } from './FileLine.tsx';
import { fileKind, fileSize } from './fileWords.ts';

interface Sending {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  readonly failed: string | null;
  readonly abort: AbortController;
}

let lastKey = 0;

/** Files with progress, retry, download and removal; what is sent is kept at once, one by one. */
export function Upload({ id, schema, value, onChange, onLeave, describedBy, labelledBy }: ControlProps) {
  const say = useSay();
  const { ports } = useScreen();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const files = Array.isArray(value) ? (value as readonly UploadedFile[]) : [];
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  });
  const input = useRef<HTMLInputElement>(null);

  const patch = (key: number, change: Partial<Sending> | null) => setSending((all) => all.flatMap((each) => (each.key === key ? (change ? [{ ...each, ...change }] : []) : [each])));
  const send = async (entry: Sending) => {
    try {
      const kept = await ports.upload?.(entry.file, (share) => patch(entry.key, { share }), entry.abort.signal);
      if (!kept || entry.abort.signal.aborted) return;
      latest.current = [...latest.current, kept];
      onChange(latest.current);
      patch(entry.key, null);
      onLeave();
    } catch (error) {
      if (!entry.abort.signal.aborted) patch(entry.key, { failed: error instanceof Error ? error.message : String(error) });
    }
  };
  const begin = (chosen: Iterable<File>) => {
    const entries = [...chosen].map((file) => ({ key: (lastKey += 1), file, share: 0, failed: null, abort: new AbortController() }));
    setSending((all) => [...all, ...entries]);
    for (const entry of entries) void send(entry);
  };
  const choose = async () => {
    if (!ports.chooseFiles) return input.current?.click();
    setRefused(null);
    try {
      begin(await ports.chooseFiles());
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    begin(event.dataTransfer.files);
  };
  const again = (entry: Sending) => {
    const fresh = { ...entry, failed: null, share: 0, abort: new AbortController() };
    patch(entry.key, fresh);
    void send(fresh);
  };

  const full = schema.maxItems !== undefined && files.length + sending.length >= schema.maxItems;
  return (
    <div className={`fr-upload ${over ? 'fr-upload-over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input ref={input} type="file" multiple hidden tabIndex={-1} onChange={(event) => { begin(event.target.files ?? []); event.target.value = ''; }} />
      {(files.length > 0 || sending.length > 0) && (
        <ul className="fr-files">
          {files.map((file) => (
            <FileLine key={file.id} file={file}>
              <button type="button" className="fr-link" aria-label={say('upload.of', { action: say('upload.remove'), name: file.name })} onClick={() => { onChange(files.filter((each) => each.id !== file.id)); onLeave(); }}>{say('upload.remove')}</button>
            </FileLine>
          ))}
          {sending.map((entry) => (
            <li key={entry.key} className="fr-file">
              <span className="fr-file-name">{entry.file.name}</span>
              <span className="fr-file-facts">{fileKind(entry.file)} · {fileSize(entry.file.size)}</span>
              {entry.failed === null
                ? <progress className="fr-progress" max={1} {...(entry.share > 0 ? { value: entry.share } : {})} aria-label={say('upload.of', { action: say('upload.sending', { percent: Math.round(entry.share * 100) }), name: entry.file.name })} />
                : <span className="fr-file-failed" role="alert">{say('upload.failed', { reason: entry.failed })}</span>}
              <span className="fr-file-acts">
                {entry.failed !== null && <button type="button" className="fr-link" onClick={() => again(entry)}>{say('upload.retry')}</button>}
                <button type="button" className="fr-link" aria-label={say('upload.of', { action: say('upload.cancel'), name: entry.file.name })} onClick={() => { entry.abort.abort(); patch(entry.key, null); }}>{say('upload.cancel')}</button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="fr-upload-line">
        <button type="button" id={id} className="fr-button" disabled={full || !ports.upload} aria-describedby={describedBy} aria-labelledby={`${id} ${labelledBy ?? ''}`} onClick={() => void choose()}>{say('upload.choose')}</button>
        {refused !== null && <span className="fr-file-failed" role="alert">{say('upload.failed', { reason: refused })}</span>}
        <span className="fr-hint">{say('upload.drop')} · {say('upload.limit')}</span>
      </div>
    </div>
  );
}
