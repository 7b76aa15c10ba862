import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import type { Fault } from './typed.ts';

/** Why what was typed is not taken, and that the draft stays as it was. */
export function FaultText({ fault }: { readonly fault: Fault }) {
  const t = useTexts(rulesTexts);
  return <p className="st-fault" role="alert">{t(`fault.${fault.key}`, fault.params)} {t('kept')}</p>;
}
