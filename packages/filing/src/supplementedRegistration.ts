import type { RegisteredProject, Registration } from './registration.ts';

/** A registration with the projects its published supplements added while they are valid; number, days and state stay its own. */
export function supplementedRegistration(main: Registration, supplements: readonly Registration[]): Registration {
  const added = supplements.filter(({ state, publishedAt }) => state === 'valid' && publishedAt !== null).flatMap(({ projects }) => projects);
  if (added.length === 0) return main;
  const projects = [...new Map([...main.projects, ...added].map((project) => [keyOf(project), project])).values()];
  return { ...main, projects, levels: levelsOf(projects) };
}

/** The levels of projects, each once, sorted. */
export function levelsOf(projects: readonly RegisteredProject[]): readonly string[] {
  return [...new Set(projects.map(({ level }) => level).filter((level) => level !== ''))].toSorted();
}

function keyOf({ occupationCode, occupation, level, major, bodyCode }: RegisteredProject): string {
  return JSON.stringify([occupationCode, occupation, level, major, bodyCode]);
}
