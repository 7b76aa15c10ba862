import type { Texts } from './translate.ts';
// Each area once more, under an address of its own: so the English of it is a bundle apart, fetched when wanted.
import { en as act } from './areas/act.ts?en';
import { en as apply } from './areas/apply.ts?en';
import { en as board } from './areas/board.ts?en';
import { en as desk } from './areas/desk.ts?en';
import { en as filing } from './areas/filing.ts?en';
import { en as fill } from './areas/fill.ts?en';
import { en as registers } from './areas/registers.ts?en';
import { en as reminders } from './areas/reminders.ts?en';
import { en as save } from './areas/save.ts?en';
import { en as shell } from './areas/shell.ts?en';

/** The English texts; every area sees to it that it has the keys of the Chinese. */
export const english = { ...act, ...apply, ...board, ...desk, ...filing, ...fill, ...registers, ...reminders, ...save, ...shell } as Texts;
