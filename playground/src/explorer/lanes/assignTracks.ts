/** Something that occupies a stretch of a channel. */
export interface Stretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Gives stretches tracks so that none on the same track overlap; stretches of one key are one. Answers the track of each key and how many there are. */
export function assignTracks(stretches: readonly Stretch[]): { readonly tracks: ReadonlyMap<string, number>; readonly count: number } {
  const merged = new Map<string, Stretch>();
  for (const { key, from, to } of stretches) {
    const known = merged.get(key);
    merged.set(key, { key, from: Math.min(from, to, known?.from ?? Infinity), to: Math.max(from, to, known?.to ?? -Infinity) });
  }
  const ends: number[] = [];
  const tracks = new Map<string, number>();
  for (const { key, from, to } of [...merged.values()].toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const free = ends.findIndex((end) => end < from);
    const track = free < 0 ? ends.length : free;
    ends[track] = to;
    tracks.set(key, track);
  }
  return { tracks, count: ends.length };
}
