import { anything, fields, flag, isRecord, listOf, nullOr, oneOf, oneOrMany, recordOf, text, type Shape } from './shape.ts';

const name = text(100);
const title = text(200);
const sentence = text(2_000);
const clause = text(60);

const timed = fields({ type: name, params: fields({ deadline: name }) });
const plain = fields({ type: name }, { params: fields({ deadline: name }) });
/** What moves a deadline says which. */
const action: Shape = (value, path) => (isRecord(value) && /^(?:start|pause|resume|stop)Deadline$/.test(String(value['type'])) ? timed : plain)(value, path);
const transition = fields({}, { target: name, guard: name, actions: oneOrMany(action) });

const rule = fields({ office: name, title, titleEn: title, clauses: listOf(clause) }, {
  opinion: oneOf('required', 'optional'), seal: flag, form: name, forms: listOf(name), window: name, limit: name,
  records: oneOf('projects', 'judgement', 'objection', 'resolution', 'receipt', 'opinion', 'consent'),
  anotherPerson: flag, readers: listOf(name), confidential: fields({ fields: listOf(name), readers: listOf(name) }),
});

const meta = fields({ title, titleEn: title, tag: name, office: nullOr(name), clauses: listOf(clause), actions: recordOf(listOf(rule)) }, { together: listOf(name) });

const state = fields({}, {
  type: oneOf('final', 'parallel', 'atomic', 'compound'), initial: name, meta,
  entry: listOf(action), exit: listOf(action), on: recordOf(oneOrMany(transition)), states: recordOf(anything), onDone: oneOrMany(transition),
});

const reads: Shape = fields({ forms: (value, path) => (value === '*' ? [] : listOf(name)(value, path)) }, { except: listOf(text(300)) });

/** What a chain is written as; names that do not exist are lint's to find. */
export const flowShape: Shape = fields({
  procedure: name, title, titleEn: title, notice: title,
  machine: fields({ id: name, initial: name, states: recordOf(state) }),
  guards: recordOf(anything),
  reads: recordOf(reads),
  routing: recordOf(listOf(fields({ org: listOf(text(300)), because: title, becauseEn: title }, { clause }))),
}, {
  refusals: recordOf(fields({ message: sentence, clause: nullOr(clause) })),
  repeatable: listOf(name),
  projects: text(300),
  barred: listOf(text(300)),
  unique: fields({ near: listOf(text(300)), same: listOf(text(300)), message: sentence, messageEn: sentence, clause }),
  basis: fields({ procedures: listOf(name), holder: name, message: sentence, messageEn: sentence, clause }),
  registers: fields({}, { rows: text(300), fields: recordOf(text(300)) }),
  certificates: fields({ form: name, rows: text(300), where: anything, clause: nullOr(clause), fields: fields({ holder: text(300), document: text(300), occupationCode: text(300), occupation: text(300) }, { level: text(300) }) }),
});
