/** Four digits of the filing authority (0000: filed with a province), two of the province of Shanghai. */
const authorityAndProvince = '000031';

/** What certificates of one body and year are numbered under. */
export interface NumberSeries {
  /** The class letter. */
  readonly prefix: string;
  /** Six digits. */
  readonly body: string;
  /** Two digits. */
  readonly year: string;
}

/** The six digits of the body in a registration number of thirteen characters (letter, four, two, six digits); null in any other. */
export function bodyDigits(registration: string): string | null {
  return /^[A-Z]\d{6}(\d{6})$/.exec(registration)?.[1] ?? null;
}

/** The 22 characters of a certificate's number: class letter, authority, province, body, year, level (0 where it knows none), serial. */
export function certificateNumber({ prefix, body, year }: NumberSeries, level: string, serial: number): string {
  return `${prefix}${authorityAndProvince}${body}${year}${/^[1-5]$/.test(level) ? level : '0'}${String(serial).padStart(6, '0')}`;
}
