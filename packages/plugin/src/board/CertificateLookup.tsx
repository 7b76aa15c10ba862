import { problemsOf } from '@filing/client';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { usePlugin } from '../root/pluginContext.ts';
import { CertificateFound } from './CertificateFound.tsx';

const fields = ['number', 'holder'] as const;
type Field = (typeof fields)[number];
const lengths = { number: 60, holder: 100 } as const;

/** Verifying a certificate: its number and its holder, both as printed on it. */
export function CertificateLookup() {
  const { t, api } = usePlugin();
  const id = useId();
  const [words, setWords] = useState<Readonly<Record<Field, string>>>({ number: '', holder: '' });
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const find = useMutation({ mutationFn: api.certificate });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const left = fields.filter((field) => words[field].trim() === '');
    setMissing(left);
    if (left.length === 0) find.mutate(words);
    else (event.currentTarget.elements.namedItem(left[0] ?? '') as HTMLElement | null)?.focus();
  };
  return (
    <div className="fp-stack">
      <search>
        <form className="fp-card fp-stack" onSubmit={submit} noValidate aria-label={t('board.certificates')} style={{ maxWidth: 720 }}>
          <p className="fp-muted">{t('board.certificate.intro')}</p>
          {fields.map((field) => {
            const isMissing = missing.includes(field);
            const said = `${id}-${field}-missing`;
            return (
              <div key={field} className="fp-field">
                <label htmlFor={`${id}-${field}`}>{t(`certificate.${field}`)}</label>
                <Input id={`${id}-${field}`} name={field} value={words[field]} maxLength={lengths[field]} size="large" autoComplete="off" spellCheck={false} aria-required aria-invalid={isMissing}
                  {...(isMissing ? { status: 'error' as const, 'aria-describedby': said } : {})} onChange={(event) => setWords({ ...words, [field]: event.target.value })} />
                {isMissing && <p id={said} className="fp-missing">{t('board.object.required', { what: t(`certificate.${field}`) })}</p>}
              </div>
            );
          })}
          <div><Button type="primary" size="large" htmlType="submit" loading={find.isPending}>{t('board.search.go')}</Button></div>
        </form>
      </search>
      <div className="fp-stack-s" aria-live="polite">
        {find.isError && <Refused error={find.error} />}
        {find.isSuccess && <CertificateFound certificate={find.data} />}
      </div>
    </div>
  );
}

function Refused({ error }: { readonly error: unknown }) {
  const { t } = usePlugin();
  return problemsOf(error).map((problem) => {
    const words = problem.code === 'certificate.not-found' ? t('board.certificate.none') : problem.code === 'rate.limited' ? t('board.certificate.tooMany') : t.problem(problem);
    return <p key={problem.code + problem.path} className="fp-note" data-tone={problem.code === 'certificate.not-found' ? 'warn' : 'bad'}>{words}</p>;
  });
}
