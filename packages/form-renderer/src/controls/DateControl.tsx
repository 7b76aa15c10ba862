import { lazy, Suspense } from 'react';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { useSay } from '../messages/translate.ts';

const Calendar = lazy(() => import('./Calendar.tsx'));

/** A day, `YYYY-MM-DD`; the calendar is loaded when first needed, until then the day can be typed. */
export function DateControl(props: ControlProps) {
  const { id, value, onChange, onLeave } = props;
  const say = useSay();
  const typed = <input {...ariaOf(props)} id={id} className="fr-native" value={typeof value === 'string' ? value : ''} placeholder={say('field.date')} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} />;
  return <Suspense fallback={typed}><Calendar {...props} /></Suspense>;
}
