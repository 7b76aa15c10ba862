import { readFileSync } from 'node:fs';

/** The system account the database programs run under; undefined means the account of this process. */
export interface DatabaseAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Answers `nobody` when this process is root, because PostgreSQL refuses to run as root. */
export function databaseAccount(): DatabaseAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}
