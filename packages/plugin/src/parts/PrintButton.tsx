import { problemsOf, type DraftSaver } from '@filing/client';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { usePlugin } from '../root/pluginContext.ts';
import { printSheet } from './printSheet.ts';

interface Props {
  readonly filing: string;
  readonly form: string;
  /** The form in words, for those who hear the button. */
  readonly title: string;
  /** Where the form is still being written: what is typed is saved before it is printed. */
  readonly saver?: DraftSaver;
}

/** Prints one form as its notice prints it, from what the server has. */
export function PrintButton({ filing, form, title, saver }: Props) {
  const { api, t, say, popups, options } = usePlugin();
  const print = useMutation({
    mutationFn: async () => {
      await saver?.flush();
      if (saver && saver.state.phase !== 'saved') return say(t('print.unsaved'));
      return printSheet(popups, await api.printedForm(filing, form));
    },
    onError: (error) => say(problemsOf(error).map((problem) => t.problem(problem)).join(' ')),
  });
  if (options.features?.print === false) return null;
  return <Button size="small" aria-label={t('print.form', { title })} loading={print.isPending} onClick={() => print.mutate()}>{t('print')}</Button>;
}
