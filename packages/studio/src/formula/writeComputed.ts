import type { Computed, TextPiece } from './computed.ts';
import { orElse } from './writeCondition.ts';

/** A computed value in the expression language; what is not chosen yet is left out, the empty text where nothing is. */
export function writeComputed(computed: Computed): string {
  switch (computed.kind) {
    case 'sum': return computed.list && computed.column ? rounded(`sum(${orElse(computed.list, '[]')}, ${JSON.stringify(computed.column)})`, computed.digits) : '';
    case 'count': return computed.list && `count(${orElse(computed.list, '[]')})`;
    case 'added': {
      const fields = computed.fields.filter((field) => field !== '');
      return fields.length === 0 ? '' : rounded(fields.map((field) => orElse(field, '0')).join(' + '), computed.digits);
    }
    case 'percent': return computed.part && computed.whole ? `${orElse(computed.whole, '0')} > 0 ? round(${orElse(computed.part, '0')} * 100 / ${orElse(computed.whole, '0')}, ${computed.digits}) : known(null)` : '';
    case 'joined': return computed.pieces.flatMap(piece).join(' + ');
    case 'same': return computed.field && (computed.field.startsWith('known(') ? computed.field : `known(${computed.field})`);
  }
}

function rounded(text: string, digits: number | null): string {
  return digits === null ? text : `round(${text}, ${digits})`;
}

function piece(each: TextPiece): readonly string[] {
  if ('text' in each) return each.text === '' ? [] : [JSON.stringify(each.text)];
  return each.field === '' ? [] : [orElse(each.field, '""')];
}
