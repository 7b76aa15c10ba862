import type { House } from './house.ts';

/** The house as it stands now: whatever edition comes in meanwhile, one act is decided and recorded on the same calendar and catalogue. */
export function steadyHouse(house: House): House {
  return { ...house, shelf: { ...house.shelf }, reference: { ...house.reference } };
}
