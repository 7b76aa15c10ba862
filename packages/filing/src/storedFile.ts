/** A kept upload, as answers hold it and screens name it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, found by content. */
  readonly type: string;
}
