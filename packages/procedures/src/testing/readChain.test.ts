import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChain } from './readChain.ts';

describe('readChain', () => {
  it('reads what lies beside a chain, and refuses a folder without it', () => {
    const { policy: read, register, sampled } = readChain(join(import.meta.dirname, '../../../../flows/course-certificate'));
    expect(read.registrationNumber).toBeDefined();
    expect(register.map(({ id }) => id)).toContain('2026-66.36');
    expect(sampled.size).toBeGreaterThan(3);
    expect(() => readChain(join(import.meta.dirname, 'nowhere'))).toThrow('ENOENT');
  });
});
