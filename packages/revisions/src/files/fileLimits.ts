/** How much a procedure's files, and the archive they come in, may be. */
export const fileLimits = {
  /** Files. */
  count: 2_000,
  /** Bytes of one file. */
  each: 2 * 1024 * 1024,
  /** Bytes of all of them. */
  total: 16 * 1024 * 1024,
  /** Bytes of the archive. */
  archive: 8 * 1024 * 1024,
  /** Times a file may be larger than its packed form, beyond 64 KB. */
  ratio: 200,
} as const;
