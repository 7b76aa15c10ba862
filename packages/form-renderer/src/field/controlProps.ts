import type { FormSchema } from '@filing/filing';

/** What every control takes, on its own or in a cell. */
export interface ControlProps {
  /** Id of the element that takes the focus. */
  readonly id: string;
  readonly schema: FormSchema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Fills fields beside this one, by name. */
  readonly onFill: (values: Readonly<Record<string, unknown>>) => void;
  /** The value of a field beside this one. */
  readonly beside: (name: string) => unknown;
  readonly onLeave: () => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly labelledBy: string | undefined;
  /** Where no label stands beside it, as in a cell. */
  readonly label: string | undefined;
  readonly required: boolean;
  /** Fields of the same object, for pairs that fill each other. */
  readonly fields: readonly (readonly [string, FormSchema])[];
}

/** The attributes a control puts on its element for those who do not see it. */
export function ariaOf({ invalid, describedBy, labelledBy, label, required }: ControlProps) {
  return {
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    'aria-labelledby': label === undefined ? labelledBy : undefined,
    'aria-label': label,
    'aria-required': required || undefined,
  } as const;
}
