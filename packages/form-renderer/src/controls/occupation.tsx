import { normaliseOccupationCode } from '@filing/filing';
import type { ControlProps } from '../field/controlProps.ts';
import { OccupationBox } from './OccupationBox.tsx';

/** The code of an occupation; choosing one fills the name beside it. */
export function OccupationCode(props: ControlProps) {
  return <OccupationBox {...props} holds="code" normalise={normaliseOccupationCode} className="fr-native fr-code" />;
}

/** The name of an occupation; choosing one fills the code beside it. */
export function OccupationName(props: ControlProps) {
  return <OccupationBox {...props} holds="name" normalise={(text) => text.trim()} className="fr-native" />;
}
