import type { RegistrationState } from '@filing/filing';

/** The colour of each state of a registration. */
export const registrationTones = { valid: 'good', suspended: 'act', expired: 'calm', removed: 'bad' } as const satisfies Record<RegistrationState, string>;
