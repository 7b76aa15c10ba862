import { isOccupationCode, isSkillsOccupation, occupationName, type Occupation, type OccupationIndex, type Problem } from '@filing/filing';
import { problemAt, type Place } from './place.ts';
import type { Surroundings } from './surroundings.ts';

/** The problems of an occupation code with the name beside it (the sibling of format `occupation-name`): shape, major class, catalogue, licence, and whether the two belong together. */
export function checkOccupation(place: Place, code: string, around: Surroundings): readonly Problem[] {
  if (!isOccupationCode(code)) return [problemAt(place, 'occupation.format', 'occupation.format', { code: code.slice(0, 40) })];
  if (!isSkillsOccupation(code)) return [problemAt(place, 'occupation.class', 'occupation.class', { code })];
  const { occupations } = around.context;
  const found = occupations?.byCode.get(code);
  const problems = found?.licensed ? [problemAt(place, 'occupation.licensed', 'occupation.licensed', { code, name: found.name })] : [];
  if (!occupations) return problems;
  const name = nameBeside(place, around);
  const right = name === null ? [] : rightPairs(occupations, code, name);
  if (name !== null && right.length > 0) {
    const [first] = right;
    problems.push(problemAt(place, 'occupation.mismatch', 'occupation.mismatch', {
      code, name: name.slice(0, 60), right: right.map((each) => `${each.code} ${each.name}`).join('；'), rightCode: first?.code ?? code, rightName: first?.name ?? name,
    }));
  } else if (!found) {
    const params = { code, edition: occupations.edition };
    problems.push(occupations.complete ? problemAt(place, 'occupation.unknown', 'occupation.unknown', params) : problemAt(place, 'occupation.unknown', 'occupation.unverified', params, 'warning'));
  }
  return problems;
}

/** The occupation the code names and the one the name names, where these differ; empty when they agree or nothing is known. */
function rightPairs(occupations: OccupationIndex, code: string, name: string): readonly Occupation[] {
  const byCode = occupations.byCode.get(code);
  const byName = occupations.byName.get(occupationName(name));
  if (byCode && occupationName(byCode.name) === occupationName(name)) return [];
  return [byCode, byName].filter((each) => each !== undefined);
}

function nameBeside(place: Place, around: Surroundings): string | null {
  const field = place.around?.plan.fields.find((each) => each.schema['x-format'] === 'occupation-name');
  const name = field ? around.siblings[field.name] : null;
  return typeof name === 'string' && name !== '' ? name : null;
}
