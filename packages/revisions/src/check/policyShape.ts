import { fields, flag, listOf, nullOr, number, recordOf, text, type Shape } from './shape.ts';

const title = text(200);
const clause = text(60);
const sentence = text(2_000);
const period = fields({}, { months: number, workingDays: number });
const prefix = fields({ prefix: text(10), clause: nullOr(clause) });

/** What the clerk's file is written as: every value with its clause, sentences in both languages. */
export const policyShape: Shape = fields({
  procedure: text(100),
  windows: recordOf(fields({ title, spans: listOf(fields({ from: text(10), to: text(10) })), clause }, { extra: listOf(fields({ from: text(10), to: text(10), reason: sentence })) })),
  deadlines: recordOf(fields({ title, titleEn: title, period, clause }, { remind: listOf(number), from: text(300), passing: text(10) })),
  limits: recordOf(fields({ title, value: number, clause }, { soft: flag })),
  validity: fields({ clause: nullOr(clause) }, { period, until: text(10) }),
  registrationNumber: prefix,
}, {
  certificateNumber: prefix,
  duty: fields({ title, titleEn: title, due: listOf(text(10)), clause }, { remind: listOf(number) }),
  texts: recordOf(fields({ zh: sentence, en: sentence, clause })),
});
