import { isMinorClassCode, isSkillsOccupation, type MinorClass, type OccupationIndex, type Problem } from '@filing/filing';
import { problemAt, type Place } from './place.ts';
import type { Surroundings } from './surroundings.ts';

/** The problems of a minor class's code (小类) with the name beside it (the sibling of format `minor-class-name`): shape, major class, catalogue, and whether the two belong together. A catalogue without names of minor classes is asked whether it has occupations in it. */
export function checkMinorClass(place: Place, code: string, around: Surroundings): readonly Problem[] {
  if (!isMinorClassCode(code)) return [problemAt(place, 'occupation.format', 'minor-class.format', { code: code.slice(0, 40) })];
  if (!isSkillsOccupation(code)) return [problemAt(place, 'occupation.class', 'minor-class.class', { code })];
  const { occupations } = around.context;
  if (!occupations) return [];
  const found = occupations.minorByCode.get(code);
  const name = nameBeside(place, around);
  const right = name === null ? [] : rightPairs(occupations, found, name);
  const [first] = right;
  if (name !== null && first) {
    return [problemAt(place, 'occupation.mismatch', 'minor-class.mismatch', { code, name: name.slice(0, 60), right: right.map((each) => `${each.code} ${each.name}`).join('；'), rightCode: first.code, rightName: first.name })];
  }
  if (found || (occupations.minorByCode.size === 0 && hasOccupations(occupations, code))) return [];
  const params = { code, edition: occupations.edition };
  return [occupations.complete ? problemAt(place, 'occupation.unknown', 'minor-class.unknown', params) : problemAt(place, 'occupation.unknown', 'minor-class.unverified', params, 'warning')];
}

function rightPairs({ minorByName }: OccupationIndex, byCode: MinorClass | undefined, name: string): readonly MinorClass[] {
  const plain = (text: string) => text.normalize('NFKC').trim();
  if (byCode && plain(byCode.name) === plain(name)) return [];
  return [byCode, minorByName.get(plain(name))].filter((each) => each !== undefined);
}

function hasOccupations({ byCode }: OccupationIndex, code: string): boolean {
  return [...byCode.keys()].some((each) => each.startsWith(`${code}-`));
}

function nameBeside(place: Place, around: Surroundings): string | null {
  const field = place.around?.plan.fields.find((each) => each.schema['x-format'] === 'minor-class-name');
  const name = field ? around.siblings[field.name] : null;
  return typeof name === 'string' && name !== '' ? name : null;
}
