import { pinyin } from 'pinyin-pro';
import type { MinorClass, OccupationCatalogue } from '@filing/filing';

/** Finds occupations, or the minor classes they lie in, by code, by part of the name, by pinyin (`rengongzhineng`) and by initials (`rgzn`). */
export interface OccupationSearch {
  find(words: string, limit: number, level?: 'unit' | 'minor'): readonly MinorClass[];
}

interface Entry {
  readonly named: MinorClass;
  /** Made when first asked for: most searches are in Chinese. */
  sound?: { readonly full: string; readonly initials: string };
}

/** Indexes a catalogue for searching; best matches first: the beginning of a code or name before what lies within. */
export function occupationSearch({ occupations, minorClasses = [] }: OccupationCatalogue): OccupationSearch {
  const all = { unit: occupations, minor: minorClasses };
  const entries = { unit: occupations.map((named): Entry => ({ named })), minor: minorClasses.map((named): Entry => ({ named })) };
  return {
    find(words, limit, level = 'unit') {
      const wanted = words.normalize('NFKC').trim().toLowerCase().replaceAll('ü', 'v');
      if (wanted === '') return all[level].slice(0, limit);
      const latin = /^[a-z][a-z' ]*$/.test(wanted) ? wanted.replace(/[' ]/g, '') : null;
      return entries[level]
        .map((entry) => ({ entry, rank: rankOf(entry, wanted, latin) }))
        .filter(({ rank }) => rank < none)
        .toSorted((a, b) => a.rank - b.rank)
        .slice(0, limit)
        .map(({ entry }) => entry.named);
    },
  };
}

const none = 9;

function rankOf(entry: Entry, wanted: string, latin: string | null): number {
  const { code, name } = entry.named;
  if (code.startsWith(wanted)) return 0;
  const at = name.toLowerCase().indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  if (latin === null) return none;
  const { full, initials } = (entry.sound ??= soundOf(name));
  if (full.startsWith(latin) || initials.startsWith(latin)) return 3;
  return full.includes(latin) || (latin.length > 1 && initials.includes(latin)) ? 4 : none;
}

function soundOf(name: string): { readonly full: string; readonly initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''));
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
