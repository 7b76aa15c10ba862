#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { refuses } from '@filing/filing';
import { check } from './check.ts';
import { problemIn } from './commandProblem.ts';
import { describeCheck, describePaths } from './describe.ts';
import { importReference } from './importReference.ts';
import { paths } from './paths.ts';
import { replay } from './replay.ts';
import { simulate } from './simulate.ts';
import { validate, validationReport } from './validate.ts';

const usage = `用法：npm run -s filing -- <命令>

  check [--json]                                检查全部表单、流程、样例与条款引用；有问题时退出码为 1
  validate <事项>/<表单> <答案.json|->           检查一份表单答案，打印 {valid, problems}
           [--catalogue 文件] [--applicant 文件] [--basis 文件]
  simulate <事项> <情景.json|->                  用虚拟时钟走一遍流程，不用数据库
           [--catalogue 文件]
  paths <事项> [--json]                          列出状态、转移、死路、到不了的状态与到各终点的最短路
  replay <导出文件|-|办件 id>                   按办件自己的版本重算其历史，核对哈希链与状态；
           [--server 地址]                      给 id 时先向服务要导出文件（审计）
  catalogue import <文件>                       把职业目录导入正在运行的服务，立即生效
  calendar import <文件>                        导入工作日历的年份，重算未到期的期限并列出变动
  offices import <文件>                         导入办理单位、人员与代办关系
           [--edition 版本名] [--server 地址]

退出码：0 全部成立 · 1 有问题 · 2 用法不对
环境变量：FILING_CATALOGUE 职业目录文件 · FILING_CALENDAR 工作日历文件
          FILING_SERVER 服务地址（默认 http://localhost:8080） · FILING_TOKEN 政策业务人员或审计的令牌（演示环境可不给）
`;

const options = {
  json: { type: 'boolean' },
  catalogue: { type: 'string' },
  applicant: { type: 'string' },
  basis: { type: 'string' },
  edition: { type: 'string' },
  server: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Asked = Readonly<{ json?: boolean } & Partial<Record<'catalogue' | 'applicant' | 'basis' | 'edition' | 'server', string>>>;

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
      const report = await validate(target, file, asked);
      print(report);
      return report.valid ? 0 : 1;
    },
    failed: (error) => validationReport([problemIn(error)]),
  },
  simulate: {
    words: 2,
    takes: ['json', 'catalogue'],
    misuse: 'simulate 需要事项与情景文件。',
    run: async ([procedure = '', file = ''], { catalogue }) => {
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
      const report = await replay(source, asked);
      print(report);
      return report.agrees ? 0 : 1;
    },
    failed: (error) => ({ agrees: false, problems: [problemIn(error)] }),
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
    print(command.failed(error));
    return 1;
  }
}

process.exitCode = await run();
