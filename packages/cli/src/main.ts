#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuses } from '@filing/filing';
import { problemIn } from './commandProblem.ts';
import { usage } from './usage.ts';

// Each command loads just what it needs, and what it needs is compiled once.
enableCompileCache(join(import.meta.dirname, '..', '..', '..', '.cache', 'node'));

const options = {
  json: { type: 'boolean' },
  catalogue: { type: 'string' },
  applicant: { type: 'string' },
  basis: { type: 'string' },
  edition: { type: 'string' },
  server: { type: 'string' },
  revision: { type: 'string' },
  cookie: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Asked = Readonly<{ json?: boolean } & Partial<Record<'catalogue' | 'applicant' | 'basis' | 'edition' | 'server' | 'revision' | 'cookie', string>>>;

/** Prints a command's report and yields its exit code. */
type Command = (words: readonly string[], asked: Asked) => Promise<number>;

function misused(sentence: string): number {
  process.stderr.write(`${sentence}\n\n${usage}`);
  return 2;
}

/** What is wrong with the options, in Chinese; Node says it in English only. */
function misspelt(error: unknown): string {
  const { code, message } = error as Error & { readonly code?: string };
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${option}。`;
  return message.includes('does not take') ? `选项 ${option} 不带值。` : `选项 ${option} 缺少值。`;
}

function print(report: unknown): void {
  process.stdout.write(typeof report === 'string' ? report : `${JSON.stringify(report, null, 2)}\n`);
}

interface CommandEntry {
  readonly words: number;
  readonly takes: readonly (keyof Asked)[];
  readonly misuse: string;
  readonly run: Command;
  readonly failed: (error: unknown) => unknown;
}

/** `<name> import <file>`: brings reference data of a kind into a running server. */
function importing(name: string, kind: string): CommandEntry {
  return {
    words: 2,
    takes: ['edition', 'server'],
    misuse: `${name} 需要 import 与文件。`,
    run: async ([verb, file = ''], asked) => {
      if (verb !== 'import') return misused(`${name} 需要 import 与文件。`);
      const { importReference } = await import('./importReference.ts');
      const report = await importReference(kind, file, asked);
      print(report);
      return report.problems ? 1 : 0;
    },
    failed: (error) => ({ problems: [problemIn(error)] }),
  };
}

const commands: Readonly<Record<string, CommandEntry>> = {
  catalogue: importing('catalogue', 'catalogue'),
  calendar: importing('calendar', 'calendar'),
  offices: importing('offices', 'organisations'),
  check: {
    words: 0,
    takes: ['json'],
    misuse: 'check 不需要其他参数。',
    run: async (_words, { json }) => {
      const [{ check }, { describeCheck }] = await Promise.all([import('./check.ts'), import('./describe.ts')]);
      const report = await check();
      print(json ? report : describeCheck(report));
      return report.problems.length > 0 ? 1 : 0;
    },
    failed: (error) => ({ clauses: { total: 0, covered: [], missing: [], notices: [] }, problems: [problemIn(error)] }),
  },
  validate: {
    words: 2,
    takes: ['json', 'catalogue', 'applicant', 'basis'],
    misuse: 'validate 需要 <事项>/<表单> 与答案文件。',
    run: async ([target = '', file = ''], asked) => {
      const { validate } = await import('./validate.ts');
      const report = await validate(target, file, asked);
      print(report);
      return report.valid ? 0 : 1;
    },
    failed: async (error) => (await import('./validate.ts')).validationReport([problemIn(error)]),
  },
  simulate: {
    words: 2,
    takes: ['json', 'catalogue'],
    misuse: 'simulate 需要事项与情景文件。',
    run: async ([procedure = '', file = ''], { catalogue }) => {
      const { simulate } = await import('./simulate.ts');
      const report = await simulate(procedure, file, catalogue);
      print(report);
      return report.steps.every(({ accepted }) => accepted) && !refuses(report.problems ?? []) ? 0 : 1;
    },
    failed: (error) => ({ steps: [], final: null, problems: [problemIn(error)] }),
  },
  paths: {
    words: 1,
    takes: ['json'],
    misuse: 'paths 需要事项。',
    run: async ([procedure = ''], { json }) => {
      const [{ paths }, { describePaths }] = await Promise.all([import('./paths.ts'), import('./describe.ts')]);
      const report = await paths(procedure);
      print(json ? report : describePaths(report));
      return report.deadEnds.length > 0 || report.unreachable.length > 0 ? 1 : 0;
    },
    failed: (error) => ({ problems: [problemIn(error)] }),
  },
  replay: {
    words: 1,
    takes: ['json', 'server'],
    misuse: 'replay 需要导出文件或办件 id。',
    run: async ([source = ''], asked) => {
      const { replay } = await import('./replay.ts');
      const report = await replay(source, asked);
      print(report);
      return report.agrees ? 0 : 1;
    },
    failed: (error) => ({ agrees: false, problems: [problemIn(error)] }),
  },
  'host-check': {
    words: 1,
    takes: ['json', 'cookie'],
    misuse: 'host-check 需要嵌入了插件的网页地址。',
    run: async ([url = ''], { json, cookie }) => {
      const [{ checkHost }, { describeHost }] = await Promise.all([import('./hosts/checkHost.ts'), import('./hosts/describeHost.ts')]);
      const report = await checkHost(url, cookie);
      print(json ? report : describeHost(report));
      return report.holds ? 0 : 1;
    },
    failed: (error) => ({ holds: false, problems: [problemIn(error)] }),
  },
  export: {
    words: 2,
    takes: ['json', 'revision', 'server'],
    misuse: 'export 需要事项与导出到的 zip 文件或文件夹。',
    run: async ([procedure = '', target = ''], asked) => {
      const { exportProcedure } = await import('./exportProcedure.ts');
      print(await exportProcedure(procedure, target, asked));
      return 0;
    },
    failed: (error) => ({ problems: [problemIn(error)] }),
  },
  diff: {
    words: 2,
    takes: ['json'],
    misuse: 'diff 需要两个文件夹或 zip 文件。',
    run: async ([before = '', after = ''], { json }) => {
      const [{ diffEditions }, { describeDiff }] = await Promise.all([import('./diffEditions.ts'), import('./describeDiff.ts')]);
      const report = await diffEditions(before, after).catch(problemIn);
      if ('code' in report) return misused(report.message);
      print(json ? report : describeDiff(report));
      return report.same ? 0 : 1;
    },
    failed: (error) => ({ problems: [problemIn(error)] }),
  },
};

async function run(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return misused(misspelt(error));
  }
  const { values, positionals: [name, ...words] } = parsed;
  if (values.help || name === 'help') {
    print(usage);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return misused(name ? `没有命令“${name}”。` : '请给出命令。');
  const stray = (Object.keys(values) as (keyof typeof values)[]).find((option) => option !== 'help' && !command.takes.includes(option));
  if (stray) return misused(`${name} 没有选项 --${stray}。`);
  if (words.length !== command.words || words.includes('')) return misused(command.misuse);
  try {
    return await command.run(words, values);
  } catch (error) {
    print(await command.failed(error));
    return 1;
  }
}

process.exitCode = await run();
