import { problemsOf } from '@filing/client';
import type { Certificate, FilingView } from '@filing/filing';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { saveBlob } from '../parts/saveBlob.ts';
import { usePlugin } from '../root/pluginContext.ts';
import { certificateLevel } from '../texts/certificateLevel.ts';

const pageSize = 20;

/** The certificates a filing issued, page by page, and all of them as a file. */
export default function CertificatesTab({ view }: { readonly view: FilingView }) {
  const { t, api, say } = usePlugin();
  const [page, setPage] = useState(0);
  const { certificates } = view;
  const load = useMutation({
    mutationFn: () => api.certificatesCsv(view.id),
    onSuccess: (blob) => saveBlob(blob, `${t('certificate.list')}-${view.number}.csv`),
    onError: (error) => say(problemsOf(error).map((problem) => t.problem(problem)).join(' ')),
  });
  const pages = Math.ceil(certificates.length / pageSize);
  const shown = certificates.slice(page * pageSize, (page + 1) * pageSize);
  const [first] = certificates;
  return (
    <section className="fp-stack" aria-label={t('certificate.list')} data-testid="certificates">
      <div className="fp-between">
        <p>{t('certificate.count', { n: certificates.length })}{first && <span className="fp-muted"> · {t('certificate.under', { body: first.body, number: first.registration })}</span>}</p>
        <Button loading={load.isPending} onClick={() => load.mutate()}>{t('certificate.download')}</Button>
      </div>
      {certificates.some(({ document }) => document.includes('*')) && <p className="fp-muted">{t('certificate.masked')}</p>}
      <Rows certificates={shown} />
      {pages > 1 && (
        <nav className="fp-row" aria-label={t('desk.page', { n: page + 1 })}>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>{t('desk.previous')}</Button>
          <span className="fp-muted">{t('certificate.page', { n: page + 1, pages })}</span>
          <Button disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>{t('desk.next')}</Button>
        </nav>
      )}
    </section>
  );
}

function Rows({ certificates }: { readonly certificates: readonly Certificate[] }) {
  const { t } = usePlugin();
  return (
    <table className="fp-table fp-cards">
      <thead><tr>{(['number', 'holder', 'document', 'occupation', 'level', 'issuedOn'] as const).map((key) => <th key={key} scope="col">{t(`certificate.${key}`)}</th>)}</tr></thead>
      <tbody>
        {certificates.map((each) => (
          <tr key={each.number}>
            <td data-label={t('certificate.number')} className="fp-number">{each.number}</td>
            <td data-label={t('certificate.holder')}>{each.holder}</td>
            <td data-label={t('certificate.document')} className="fp-number">{each.document}</td>
            <td data-label={t('certificate.occupation')}>{each.occupation} <span className="fp-muted">{each.occupationCode}</span></td>
            <td data-label={t('certificate.level')}>{certificateLevel(t, each.level)}</td>
            <td data-label={t('certificate.issuedOn')} className="fp-number">{each.issuedOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
