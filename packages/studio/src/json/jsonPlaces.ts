import { jsonLanguage } from '@codemirror/lang-json';

type SyntaxNode = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

/** A stretch of a text, in characters from its beginning. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What a text of JSON holds where: keys written twice, the first place that is no JSON, and where each schema path begins. */
export interface JsonPlaces {
  readonly twice: readonly (TextRange & { readonly key: string })[];
  readonly broken: TextRange | null;
  readonly at: ReadonlyMap<string, TextRange>;
}

/** Walks a form's text; bounded by the text. Layout (`void`) leaves no trace in the paths of what it holds. */
export function jsonPlaces(text: string): JsonPlaces {
  const tree = jsonLanguage.parser.parse(text);
  const twice: (TextRange & { readonly key: string })[] = [];
  const at = new Map<string, TextRange>();
  let broken: TextRange | null = null;
  tree.iterate({ enter: ({ type, from, to, node }) => {
    if (type.isError) broken ??= { from, to: Math.max(to, Math.min(from + 1, text.length)) };
    if (type.name !== 'Object') return;
    const seen = new Set<string>();
    for (const property of node.getChildren('Property')) {
      const name = property.getChild('PropertyName');
      if (!name) continue;
      const key = keyOf(text, name);
      if (seen.has(key)) twice.push({ key, from: name.from, to: name.to });
      seen.add(key);
    }
  } });
  const top = tree.topNode.firstChild;
  if (top) schemaPlaces(text, top, '', '', { from: top.from, to: Math.min(top.from + 1, text.length) }, at, 0);
  return { twice, broken, at };
}

function schemaPlaces(text: string, node: SyntaxNode, path: string, owner: string, place: TextRange, at: Map<string, TextRange>, depth: number): void {
  if (node.name !== 'Object' || depth > 60) return;
  const values = new Map<string, SyntaxNode>(node.getChildren('Property').map((property) => [keyOf(text, property.firstChild ?? property), property] as const));
  const isLayout = valueText(text, values.get('type')) === '"void"';
  if (!isLayout || !at.has(path)) at.set(path, place);
  const inside = isLayout ? owner : path;
  const joined = (key: string) => (inside === '' ? key : `${inside}.${key}`);
  for (const property of values.get('properties')?.getChild('Object')?.getChildren('Property') ?? []) {
    const name = property.firstChild;
    const child = property.lastChild;
    if (name && child) schemaPlaces(text, child, joined(keyOf(text, name)), inside, { from: name.from, to: name.to }, at, depth + 1);
  }
  const items = values.get('items');
  if (items?.lastChild && items.firstChild) schemaPlaces(text, items.lastChild, path === '' ? 'items' : `${path}.items`, path, { from: items.firstChild.from, to: items.firstChild.to }, at, depth + 1);
}

function keyOf(text: string, name: { readonly from: number; readonly to: number }): string {
  const raw = text.slice(name.from, name.to);
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw;
  }
}

function valueText(text: string, property: SyntaxNode | undefined): string | null {
  const value = property?.lastChild;
  return value ? text.slice(value.from, value.to) : null;
}
