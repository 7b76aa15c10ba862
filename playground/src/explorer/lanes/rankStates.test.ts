import { describe, expect, it } from 'vitest';
import { rankStates } from './rankStates.ts';

const edges = (...ways: readonly string[]) => ways.map((way) => ({ from: way[0] ?? '', to: way[1] ?? '' }));
const ranks = (states: string, ways: readonly string[], detours: readonly string[] = []) => Object.fromEntries(rankStates([...states], edges(...ways), 'a', new Set(detours)));

describe('rankStates', () => {
  it('takes the longest way, whichever comes first', () => {
    expect(ranks('abc', ['ac', 'ab', 'bc'])).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('does not count ways that lead back', () => {
    expect(ranks('abc', ['ab', 'bc', 'cb', 'ca'])).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('puts a detour after the first state it leaves, and moves no other on by it', () => {
    expect(ranks('abcr', ['ab', 'ac', 'bc', 'br', 'cr', 'rb', 'rc'], ['r'])).toEqual({ a: 0, b: 1, c: 2, r: 2 });
  });

  it('puts what nobody reaches last', () => {
    expect(ranks('abx', ['ab', 'xb'])).toEqual({ a: 0, b: 1, x: 2 });
  });
});
