import { describe, expect, it } from 'vitest';
import { errorProblem, warningProblem } from '@filing/filing';
import { boundBody } from './boundBody.ts';
import { problemStatus } from './problemStatus.ts';

const codes = (text: string) => boundBody(JSON.parse(text)).map((problem) => problem.code);

describe('boundBody', () => {
  it('lets ordinary content pass', () => {
    expect(codes('{"a":[{"b":"字 <script> \' OR 1=1 -- \\ud83d\\ude00"}],"c":null,"d":1e9}')).toEqual([]);
  });

  it('names what cannot be kept', () => {
    expect(codes('{"a":{"__proto__":{"x":1}}}')).toEqual(['forbidden-key']);
    expect(codes('{"constructor":{"prototype":1}}')).toEqual(['forbidden-key']);
    expect(codes('{"a":"x\\u0000y"}')).toEqual(['format']);
    expect(codes('{"a":"\\ud800"}')).toEqual(['format']);
    expect(codes('{"a\\u0000":1}')).toEqual(['forbidden-key']);
  });

  it('walks a million levels without falling', () => {
    expect(codes('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toEqual(['too-deep']);
  });
});

describe('problemStatus', () => {
  it('lets permission weigh more than state, and state more than content', () => {
    const error = (code: Parameters<typeof errorProblem>[0]) => errorProblem(code, '', '');
    expect(problemStatus([error('required'), error('event.not-permitted'), error('office.wrong')])).toBe(403);
    expect(problemStatus([error('required'), error('version.stale')])).toBe(409);
    expect(problemStatus([warningProblem('rule', '', ''), error('too-large')])).toBe(413);
    expect(problemStatus([error('window.closed')])).toBe(422);
  });
});
