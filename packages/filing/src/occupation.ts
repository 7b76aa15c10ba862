/** One occupation of the classification. */
export interface Occupation {
  /** `d-dd-dd-dd` */
  readonly code: string;
  readonly name: string;
  /** 准入类: needs a licence, so it cannot be assessed here. */
  readonly licensed?: boolean;
}

/** A minor class (小类) of the classification: the field that occupations lie in. */
export interface MinorClass {
  /** `d-dd-dd` */
  readonly code: string;
  readonly name: string;
}

/** The occupations at hand; which edition and whether all of them, so that a check can say what it rests on. */
export interface OccupationCatalogue {
  readonly edition: string;
  /** Where true an unknown code is refused, else it warns. */
  readonly complete: boolean;
  readonly occupations: readonly Occupation[];
  /** The minor classes it names; absent where it names none. */
  readonly minorClasses?: readonly MinorClass[];
}

/** True for the shape `d-dd-dd` of a minor class. */
export function isMinorClassCode(text: string): boolean {
  return /^\d-\d{2}-\d{2}$/.test(text);
}

/** True for the shape `d-dd-dd-dd`. */
export function isOccupationCode(text: string): boolean {
  return /^\d-\d{2}-\d{2}-\d{2}$/.test(text);
}

/** True when the major class is one of the skills classes 3, 4, 5, 6 (2026-66.10). */
export function isSkillsOccupation(code: string): boolean {
  return /^[3-6]-/.test(code);
}

/** The name of the occupation without a 工种 in brackets: `药物检验员（药物分析员）` → `药物检验员`. */
export function occupationName(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const bracket = plain.endsWith(')') ? plain.indexOf('(') : -1;
  return (bracket < 0 ? plain : plain.slice(0, bracket)).trim();
}

/** Full-width digits and any dash brought to `d-dd-dd-dd`. */
export function normaliseOccupationCode(text: string): string {
  return text.normalize('NFKC').replace(/[‐-―−－—]/g, '-').replace(/\s/g, '');
}

/** The catalogue indexed both ways. */
export interface OccupationIndex {
  readonly edition: string;
  readonly complete: boolean;
  readonly byCode: ReadonlyMap<string, Occupation>;
  readonly byName: ReadonlyMap<string, Occupation>;
  readonly minorByCode: ReadonlyMap<string, MinorClass>;
  readonly minorByName: ReadonlyMap<string, MinorClass>;
}

/** Indexes a catalogue by code and by name. */
export function indexOccupations(catalogue: OccupationCatalogue): OccupationIndex {
  return {
    edition: catalogue.edition,
    complete: catalogue.complete,
    byCode: new Map(catalogue.occupations.map((each) => [each.code, each])),
    byName: new Map(catalogue.occupations.map((each) => [occupationName(each.name), each])),
    minorByCode: new Map(catalogue.minorClasses?.map((each) => [each.code, each])),
    minorByName: new Map(catalogue.minorClasses?.map((each) => [each.name.normalize('NFKC').trim(), each])),
  };
}

/** Reads a catalogue: our own shape, or a plain list of `{code, name, level}` of which the `unit` rows are occupations, the `minor` rows minor classes, and which counts as complete. Throws a sentence when it is neither. */
export function readCatalogue(data: unknown, edition: string): OccupationCatalogue {
  const source = Array.isArray(data) ? { occupations: data as Occupation[], complete: true, edition, minorClasses: [] } : (data as Partial<OccupationCatalogue> | null);
  if (!source || !Array.isArray(source.occupations)) throw new TypeError('职业目录应为列表，或含 occupations 列表的对象');
  const rows = readRows(source.occupations, '职业目录');
  const occupations = rows.filter(({ level }) => level === undefined || level === 'unit').map(({ code, name, licensed }) => ({ code, name, ...(licensed ? { licensed } : {}) }));
  const minor = [...rows.filter(({ level }) => level === 'minor'), ...readRows(Array.isArray(source.minorClasses) ? (source.minorClasses as unknown[]) : [], '职业目录的小类')].map(({ code, name }) => ({ code, name }));
  return { edition: typeof source.edition === 'string' ? source.edition : edition, complete: source.complete === true, occupations, ...(minor.length > 0 ? { minorClasses: minor } : {}) };
}

function readRows(rows: readonly unknown[], what: string) {
  return rows.map((row, index) => {
    const { code, name, level, licensed } = (row ?? {}) as Record<string, unknown>;
    if (typeof code !== 'string' || typeof name !== 'string') throw new TypeError(`${what}第 ${index + 1} 行缺少 code 或 name`);
    return { code, name, level, licensed: licensed === true };
  });
}
