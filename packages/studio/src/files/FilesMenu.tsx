import { packFiles, revisionFiles } from '@filing/revisions';
import { Button } from 'antd';
import { useId, useRef, useState, type FocusEvent } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { filesTexts } from '../texts/files.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { readChosen, type ChosenRead } from './readChosen.ts';

/** The draft as files: out as a zip in the layout of `forms/` and `flows/`, and in again with a look at what would change. */
export default function FilesMenu() {
  const { locale, say } = useStudio();
  const { draft, source, mayWrite } = useWorkbench();
  const t = useTexts(filesTexts);
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState<ChosenRead | 'reading' | null>(null);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const close = () => {
    setOpen(false);
    setRead(null);
  };
  // Nothing is focused while the browser’s own dialog stands: only another place on the page closes it.
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close();
  };
  const download = () => {
    const files = revisionFiles(source);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([packFiles(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
    link.download = `${source.name}-${draft.title || draft.base}.zip`.replace(/[\\/:*?"<>|]/g, '_');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    say(t('export.say', { n: Object.keys(files).length }));
  };
  const choose = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    setRead('reading');
    setRead(await readChosen(chosen, source, locale).catch((error: unknown) => ({ problems: [{ code: 'file.type' as const, path: '', message: (error as Error).message, clause: null, severity: 'error' as const, params: {} }] })));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="st-files" data-open={open || undefined} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
      <Button aria-expanded={open} aria-controls={`${id}-panel`} onClick={() => (open ? close() : setOpen(true))}>{t('menu')}</Button>
      {open && (
        <div id={`${id}-panel`} className="st-files-panel">
          <div className="st-row"><Button onClick={download}>{t('export')}</Button><span className="st-hint">{t('export.hint')}</span></div>
          {mayWrite && (
            <div className="st-field">
              <label htmlFor={`${id}-files`}>{t('import')}</label>
              <input ref={input} id={`${id}-files`} hidden type="file" multiple accept=".zip,.json,application/zip,application/json" onChange={(event) => { const chosen = [...(event.target.files ?? [])]; event.target.value = ''; void choose(chosen); }} />
              <div><Button aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>{t('choose')}</Button></div>
              <p id={`${id}-hint`} className="st-hint">{t('import.hint')}</p>
            </div>
          )}
          {read === 'reading' ? <output>{t('reading')}</output> : read && <ImportPreview read={read} onDone={close} />}
        </div>
      )}
    </div>
  );
}
