import { compileExpression, type Expression } from '@filing/form-engine';
import { dottedUses } from './dottedUses.ts';
import type { FormIndex } from './formIndex.ts';
import { either, elementOf, memberOf, outside, placesMeaning, type Meaning } from './meaning.ts';

type Tree = Expression['tree'];

/** A name in an expression, where it stands in its source, and which fields it may mean. */
export interface ExpressionUse {
  readonly places: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/** Around an expression: the object its names belong to, the field it stands at, the row it is in. */
export interface ExpressionPlace {
  readonly owner: string;
  readonly value: string;
  readonly row: string | null;
}

const goingThrough = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** Functions whose texts, from the second argument on, name fields of a list's rows; of some only every other one. */
const namingRows: Readonly<Record<string, number>> = { sum: 1, distinct: 1, once: 2, contains: 2 };

/** What an expression says of fields. */
export interface ExpressionUses {
  readonly uses: readonly ExpressionUse[];
  /** Lists and groups it hands on as they are: their names have to be those of what takes them. */
  readonly whole: ReadonlySet<string>;
}

/** Every name of a field in an expression, read from its tree: members, variables of `map` and the like, texts that name columns; with `makes` also the names of what it makes there. Null where it does not parse. */
export function expressionUses(source: string, around: ExpressionPlace, index: FormIndex, makes = false): ExpressionUses | null {
  const tree = treeOf(source);
  if (!tree) return null;
  const shift = source.indexOf(tree.input);
  const uses: ExpressionUse[] = [];
  const note = (places: ReadonlySet<string>, from: number, to: number) => void (places.size > 0 && uses.push({ places, from: from + shift, to: to + shift }));
  type Bound = ReadonlyMap<string, Meaning>;

  const named = (name: string, { range }: Tree): Meaning => {
    const beside = placesMeaning(index.child(around.owner, name));
    switch (name) {
      case 'root': return placesMeaning(`${around.owner.split('/')[0]}/`);
      case 'value': return placesMeaning(around.value);
      case 'row': return placesMeaning(around.row);
      case 'forms': return { places: new Set(), forms: true };
      case 'applicant': case 'policy': case 'today': case 'index': return outside;
    }
    note(beside.places, range.start, range.end);
    return beside.places.size > 0 ? beside : outside;
  };
  /** A text that names fields in something: `"level"`, `"assessed.total"`. */
  const texts = (node: Tree | undefined, within: Meaning) => {
    if (node?.op !== 'value' || typeof node.args !== 'string') return;
    const begin = node.range.start + 1;
    if (node.input.slice(begin, begin + node.args.length) !== node.args) return;
    for (const place of within.places) for (const each of dottedUses(index, place, node.args)) note(new Set([each.place]), begin + each.from, begin + each.to);
  };
  const all = (nodes: readonly Tree[], bound: Bound): readonly Meaning[] => nodes.map((each) => read(each, bound));
  const member = (node: Tree, receiver: Meaning, key: string): Meaning => {
    const meant = memberOf(receiver, key, index);
    const { end } = node.range;
    if (node.input.slice(end - key.length, end) === key) note(meant.places, end - key.length, end);
    return meant;
  };
  const called = (name: string, args: readonly Tree[], bound: Bound): Meaning => {
    const meant = all(args, bound);
    const step = namingRows[name];
    const [list = outside] = meant;
    if (step !== undefined) for (let at = 1; at < args.length; at += step) texts(args[at], elementOf(list, index));
    return name === 'known' ? either(meant) : outside;
  };
  const method = (name: string, receiver: Tree, args: readonly Tree[], bound: Bound): Meaning => {
    const list = read(receiver, bound);
    const [variable, ...bodies] = args;
    if (!goingThrough.has(name) || variable?.op !== 'id') {
      all(args, bound);
      return outside;
    }
    const meant = all(bodies, new Map([...bound, [variable.args, elementOf(list, index)]]));
    return name === 'filter' ? list : name === 'map' ? { places: new Set(), of: meant.at(-1) ?? outside } : outside;
  };
  const read = (node: Tree, bound: Bound): Meaning => {
    switch (node.op) {
      case 'id': return bound.get(node.args) ?? named(node.args, node);
      case '.': case '.?': return member(node, read(node.args[0], bound), node.args[1]);
      case '[]': case '[?]': {
        const [of, at] = [read(node.args[0], bound), node.args[1]];
        read(at, bound);
        if (at.op !== 'value' || typeof at.args !== 'string') return elementOf(of, index);
        texts(at, of);
        return memberOf(of, at.args, index);
      }
      case 'call': return called(node.args[0], node.args[1], bound);
      case 'rcall': return method(node.args[0], node.args[1], node.args[2], bound);
      case '?:': {
        const [asked, yes, no] = node.args;
        read(asked, bound);
        return either([read(yes, bound), read(no, bound)]);
      }
      case 'list': return { places: new Set(), of: either(all(node.args, bound)) };
      case 'map': return { places: new Set(), entries: new Map(node.args.map(([key, value]) => [key.op === 'value' && typeof key.args === 'string' ? key.args : '', read(value, bound)])) };
      case 'in': {
        const within = read(node.args[1], bound);
        read(node.args[0], bound);
        texts(node.args[0], within);
        return outside;
      }
      case 'value': return outside;
      case '!_': case '-_': read(node.args, bound); return outside;
      default: all(node.args, bound); return outside;
    }
  };
  const whole = new Set<string>();
  /** What the result is made of, name by name, where it is written out. */
  const shape = (node: Tree, into: string | null, bound: Bound): void => {
    if (into === null) return;
    if (node.op === 'map') {
      for (const [key, value] of node.args) {
        texts(key, placesMeaning(into));
        if (key.op === 'value' && typeof key.args === 'string') shape(value, index.child(into, key.args), bound);
      }
    } else if (node.op === 'list') for (const each of node.args) shape(each, index.rowOf(into), bound);
    else if (node.op === '?:') for (const each of node.args.slice(1)) shape(each, into, bound);
    else if (node.op === 'call' && node.args[0] === 'known') for (const each of node.args[1]) shape(each, into, bound);
    else if (node.op === 'rcall' && goingThrough.has(node.args[0])) {
      const [name, receiver, args] = node.args;
      if (name === 'filter') shape(receiver, into, bound);
      const [variable, body] = [args[0], args.at(-1)];
      if (name === 'map' && body && variable?.op === 'id') shape(body, index.rowOf(into), new Map([...bound, [variable.args, elementOf(quietly(receiver, bound), index)]]));
    } else {
      const { places } = quietly(node, bound);
      if (places.size > 0) for (const place of [into, ...places]) whole.add(place);
    }
  };
  const quietly = (node: Tree, bound: Bound): Meaning => {
    const before = uses.length;
    const meant = read(node, bound);
    uses.length = before;
    return meant;
  };
  read(tree, new Map());
  if (makes) shape(tree, around.value, new Map());
  return { uses, whole };
}

function treeOf(source: string): Tree | null {
  try {
    return compileExpression(source).tree;
  } catch {
    return null;
  }
}
