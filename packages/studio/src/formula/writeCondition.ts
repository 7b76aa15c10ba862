import { isGroup, type Comparison, type ComparisonGroup, type ComparisonTest, type Condition } from './condition.ts';
import { literalText } from './operand.ts';

const signs: Readonly<Partial<Record<ComparisonTest, string>>> = { is: '==', isNot: '!=', greater: '>', atLeast: '>=', less: '<', atMost: '<=' };

/** A condition in the expression language; rows whose field is not chosen yet are left out, none left is the empty text. */
export function writeCondition(condition: Condition): string {
  const rows = condition.rows.flatMap((row) => {
    if (!isGroup(row)) return row.field === '' ? [] : [written(row)];
    const inside = row.rows.filter(({ field }) => field !== '');
    return inside.length === 0 ? [] : [inside.length === 1 ? inside.map(written).join('') : `(${joined(row, inside)})`];
  });
  return rows.join(condition.join === 'all' ? ' && ' : ' || ');
}

function joined({ join }: ComparisonGroup, rows: readonly Comparison[]): string {
  return rows.map(written).join(join === 'all' ? ' && ' : ' || ');
}

function written({ field, test, against }: Comparison): string {
  const value = 'field' in against ? against.field : literalText(against.value);
  switch (test) {
    case 'filled': return `filled(${field})`;
    case 'empty': return `!filled(${field})`;
    case 'has': return `${value} in ${orElse(field, '[]')}`;
    case 'hasNot': return `!(${value} in ${orElse(field, '[]')})`;
    case 'holds': return `${orElse(field, '""')}.contains(${value})`;
    case 'begins': return `${orElse(field, '""')}.startsWith(${value})`;
    default: return `${field} ${signs[test] ?? '=='} ${value}`;
  }
}

/** A field that may be empty, with what stands for it then. */
export function orElse(field: string, instead: string): string {
  return field.startsWith('known(') ? `${field.slice(0, -1)}, ${instead})` : `known(${field}, ${instead})`;
}
