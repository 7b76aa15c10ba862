/** Bounds of one form's answers: bytes as UTF-8 JSON (2 MB), nesting (the root counts as 1), rows of any one list, problems listed of one check. */
export const answerLimits = { bytes: 2 * 1024 * 1024, depth: 12, rows: 5_000, problems: 1_000 } as const;
