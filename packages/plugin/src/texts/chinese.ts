import { zh as act } from './areas/act.ts';
import { zh as apply } from './areas/apply.ts';
import { zh as board } from './areas/board.ts';
import { zh as desk } from './areas/desk.ts';
import { zh as filing } from './areas/filing.ts';
import { zh as fill } from './areas/fill.ts';
import { zh as registers } from './areas/registers.ts';
import { zh as reminders } from './areas/reminders.ts';
import { zh as save } from './areas/save.ts';
import { zh as shell } from './areas/shell.ts';

/** The Chinese texts, first of the two. */
export const chinese = { ...act, ...apply, ...board, ...desk, ...filing, ...fill, ...registers, ...reminders, ...save, ...shell } as const;
