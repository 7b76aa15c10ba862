import { normaliseCreditCode, normaliseDocument, normaliseOccupationCode, type FormSchema } from '@filing/filing';

/** A text in the normal form of its format; without a format only the spaces around it go. */
export function normaliseFormat(format: FormSchema['x-format'], text: string): string {
  switch (format) {
    case 'credit-code': return normaliseCreditCode(text);
    case 'occupation-code': case 'minor-class-code': return normaliseOccupationCode(text);
    case 'phone': return normalisePhone(text);
    case 'registration-number': return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    case 'resident-id': return normaliseDocument(text);
    case 'date': return text.normalize('NFKC').trim();
    default: return text.trim();
  }
}

function normalisePhone(text: string): string {
  const plain = text.normalize('NFKC').replace(/[‐-―−]/g, '-').replace(/[\s()]/g, '').replace(/(?:转|ext\.?|#)/i, '-');
  return plain.replace(/^(?:\+86|0086|86)-?(?=1\d{10}$)/, '').replace(/^(?:\+86|0086)-?(?=[1-9])/, '0');
}
