import { printFaces, printParts, printSizes, type FormSchema, type PrintFont } from '@filing/filing';
import { printHints } from './formKeywords.ts';

const families: Readonly<Record<NonNullable<PrintFont['face']>, string>> = { song: 'var(--simsun)', fang: 'var(--fang)', hei: 'var(--hei)', 'xiao-biao-song': 'var(--song)' };
/** Points of the Chinese sizes. */
const points: Readonly<Record<NonNullable<PrintFont['size']>, number>> = { er: 22, 'xiao-er': 18, san: 16, 'xiao-san': 15, si: 14, 'xiao-si': 12, wu: 10.5, 'xiao-wu': 9 };
const places = { title: ['h1'], heading: ['h2', 'h3'], text: ['.text', '.heading p'], table: ['th', 'td'] } as const;

/** The classes of a page set in the type its form asks for. */
export function fontClasses(form: FormSchema): readonly string[] {
  const { fonts = {} } = printHints(form);
  return printParts.flatMap((part) => {
    const { face, size, bold } = fonts[part] ?? {};
    return [face, size, bold === true ? 'bold' : undefined].filter((each) => each !== undefined).map((each) => `${part}-${each}`);
  });
}

/** A rule for every part, face and size, since a page carries no style of its own. */
export function fontRules(): string {
  const rule = (part: (typeof printParts)[number], word: string, declarations: string) => `${places[part].map((place) => `.${part}-${word} ${place}`).join(', ')} { ${declarations} }`;
  return printParts.flatMap((part) => [
    ...printFaces.map((face) => rule(part, face, `font-family: ${families[face]}; font-weight: 400;`)),
    ...printSizes.map((size) => rule(part, size, `font-size: ${points[size]}pt;`)),
    rule(part, 'bold', 'font-weight: 700;'),
  ]).join('\n');
}
