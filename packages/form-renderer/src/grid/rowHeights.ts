/** Heights of rows by their keys, measured where they were drawn and estimated elsewhere, in px. */
export class RowHeights {
  private readonly measured = new Map<number, number>();
  private keys: readonly number[] = [];
  private offsets = new Float64Array(1);
  private stale = true;
  private estimate: number;

  constructor(estimate: number) {
    this.estimate = estimate;
  }

  /** Takes the rows that are there now, in order. */
  order(keys: readonly number[]): void {
    if (keys === this.keys) return;
    this.keys = keys;
    this.stale = true;
  }

  /** Takes a measured height; true when it moves other rows. */
  measure(key: number, height: number): boolean {
    const before = this.measured.get(key);
    if (before !== undefined && Math.abs(before - height) < 1) return false;
    if (this.measured.size === 0) this.estimate = height;
    this.measured.set(key, height);
    this.stale = true;
    return true;
  }

  /** Forgets every measured height: the rows are laid out anew. */
  forget(): void {
    this.measured.clear();
    this.stale = true;
  }

  get total(): number {
    return this.offset(this.keys.length);
  }

  /** Where a row begins. */
  offset(index: number): number {
    if (this.stale) this.sum();
    return this.offsets[Math.max(0, Math.min(index, this.keys.length))] ?? 0;
  }

  /** The row at a height. */
  indexAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.keys.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private sum(): void {
    this.offsets = new Float64Array(this.keys.length + 1);
    this.keys.forEach((key, index) => {
      this.offsets[index + 1] = (this.offsets[index] ?? 0) + (this.measured.get(key) ?? this.estimate);
    });
    this.stale = false;
  }
}
