import { problemsOf } from '@filing/client';
import { useMutation } from '@tanstack/react-query';
import { saveBlob } from '../parts/saveBlob.ts';
import { usePlugin } from '../root/pluginContext.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

/** A file to download; the token goes along, so it is fetched and handed over as a save. */
export function FileLink({ id, name, note }: Props) {
  const { api, t, say } = usePlugin();
  const load = useMutation({
    mutationFn: () => api.download(id),
    onSuccess: (blob) => saveBlob(blob, name),
    onError: (error) => say(problemsOf(error).map((problem) => t.problem(problem)).join(' ')),
  });
  return (
    <span>
      <button type="button" className="fp-link" aria-label={`${t('download')} ${name}`} disabled={load.isPending} onClick={() => load.mutate()}>{name}</button>
      {note && <span className="fp-muted"> {note}</span>}
    </span>
  );
}
