/** One certificate, as the register keeps it. */
export interface Certificate {
  /** 22 characters: class letter, four digits of the filing authority, two of the province, six of the body, two of the year, one of the level, six of the certificate. */
  readonly number: string;
  /** Number of the registration it was issued under. */
  readonly registration: string;
  readonly body: string;
  readonly holder: string;
  /** Identity document; never leaves the offices. */
  readonly document: string;
  readonly occupationCode: string;
  readonly occupation: string;
  /** `"1"`…`"5"`, empty where the certificate knows no levels. */
  readonly level: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
}

/** A certificate as anyone who knows its number and holder may verify it: no document, the name half hidden. */
export type PublicCertificate = Omit<Certificate, 'document'> & {
  /** Whether the registration it was issued under is in force today; the certificate itself stays good. */
  readonly bodyState: import('./registration.ts').RegistrationState;
};
