import { comparisonTests, type ComparisonTest } from './condition.ts';
import type { NamedField } from './namesAround.ts';

/** The comparisons that suit a field; all of them where it is not known. */
export function testsFor(field: NamedField | undefined): readonly ComparisonTest[] {
  switch (field?.type) {
    case 'boolean': return ['is', 'isNot', 'filled', 'empty'];
    case 'array': return ['has', 'hasNot', 'filled', 'empty'];
    case 'number': case 'integer': return ['is', 'isNot', 'greater', 'atLeast', 'less', 'atMost', 'filled', 'empty'];
    case 'string': return field.options.length > 0 ? ['is', 'isNot', 'filled', 'empty'] : ['is', 'isNot', 'filled', 'empty', 'holds', 'begins', 'greater', 'atLeast', 'less', 'atMost'];
    default: return comparisonTests;
  }
}
