/** Bounds of one expression: characters of its source, nodes and nesting of its tree. */
export const expressionLimits = { length: 2_000, nodes: 400, depth: 24 } as const;
