import { Type, type Static } from 'typebox';
import { errorProblem, isEventType, type Answers, type FilingEvent, type Problem } from '@filing/filing';
import { boundAnswers } from '@filing/form-engine';

const text = (maxLength: number) => Type.String({ maxLength });
const record = Type.Record(Type.String(), Type.Unknown());
const closed = { additionalProperties: false };
const opens = Type.Union([Type.Literal('all'), Type.Array(text(300), { maxItems: 500 })]);
const seal = Type.Object({ name: text(200), at: text(40), proof: Type.Optional(text(20_000)) }, closed);
const remark = Type.Object({ form: text(100), path: text(300), text: text(2_000) }, closed);

/** One event as it is asked over HTTP. */
export const eventBody = Type.Object(
  {
    type: text(60),
    answers: Type.Optional(record),
    opinion: Type.Optional(text(5_000)),
    data: Type.Optional(record),
    remarks: Type.Optional(Type.Array(remark, { maxItems: 500 })),
    opens: Type.Optional(opens),
    reasons: Type.Optional(Type.Record(Type.String(), text(2_000))),
    attachments: Type.Optional(Type.Array(text(100), { maxItems: 100 })),
    seal: Type.Optional(seal),
    seenVersion: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
    idempotencyKey: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
);

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);

function answersProblems(form: string, given: unknown): readonly Problem[] {
  const list = Array.isArray(given) ? given : [given];
  if (list.length > 100) return [errorProblem('too-many-rows', form, '一次提交的份数过多。')];
  if (!list.every(isRecord)) return [errorProblem('event.malformed', form, '表单内容应为对象。')];
  return list.flatMap((each, index) => boundAnswers(each).map((problem) => ({ ...problem, path: `${form}/${Array.isArray(given) ? `${index}.` : ''}${problem.path}` })));
}

/** The event a body asks for, or every problem with its shape: unknown verbs (`xstate.*` too), the server's own verb, answers beyond the limits. */
export function readEvent(body: Static<typeof eventBody>): { readonly event: FilingEvent } | { readonly problems: readonly Problem[] } {
  const { seenVersion: _seen, idempotencyKey: _key, type, ...rest } = body;
  if (!isEventType(type)) return { problems: [errorProblem('event.unknown', 'type', `没有名为 ${type} 的办理动作。`)] };
  if (type === 'deadline.passed') return { problems: [errorProblem('office.wrong', 'type', '期限届满只由系统自行记录。')] };
  const problems = [
    ...Object.entries(rest.answers ?? {}).flatMap(([form, given]) => answersProblems(form, given)),
    ...boundAnswers(rest.data ?? {}).map((problem) => ({ ...problem, path: `data/${problem.path}` })),
  ];
  return problems.length > 0 ? { problems } : { event: { ...rest, type } as FilingEvent };
}
