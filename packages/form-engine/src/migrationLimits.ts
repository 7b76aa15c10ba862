/** Bounds of a migration: steps, values of one table, fields of one split, characters of one value, entries kept aside, characters put in. */
export const migrationLimits = { steps: 200, values: 1_000, fields: 20, value: 2_000, entries: 100_000, characters: 4_000_000 } as const;
