import { Type, type TSchema } from 'typebox';

const text = Type.String();
const open = (properties: Record<string, TSchema>, description: string) => Type.Object(properties, { additionalProperties: true, description });
const nullable = (schema: TSchema) => Type.Union([schema, Type.Null()]);

/** Who acts. */
export const actorSchema = open({ id: text, name: text, office: text, org: nullable(text), orgName: text }, 'A person acting for an office');

/** A deadline with its words. */
export const deadlineSchema = open({ name: text, at: text, startedAt: text, provisional: Type.Boolean(), status: text, days: Type.Array(text), title: text, titleEn: text, clause: text }, 'A date by which something ends by itself');

/** A problem. */
export const oneProblemSchema = open({ code: text, path: text, message: text, clause: nullable(text), severity: text }, 'One thing wrong');

/** One kept file. */
export const fileSchema = Type.Object({ id: text, name: text, size: Type.Integer(), type: text });

const formView = open({ form: text, title: text, schema: Type.Object({}, { additionalProperties: true }), english: Type.Record(text, text), answers: Type.Unknown(), repeatable: Type.Boolean(), access: text, revision: Type.Integer() }, 'One form as the reader may see it');
const permitted = open({ type: text, title: text, titleEn: text, opinion: nullable(text), seal: Type.Boolean(), forms: Type.Array(text), clauses: Type.Array(text), problems: Type.Array(oneProblemSchema) }, 'An event the reader may raise');
const timelineEntry = open({ seq: Type.Number(), type: text, title: text, at: text, office: text, orgName: text, actorName: nullable(text), from: text, to: text, opinion: nullable(text), attachments: Type.Array(fileSchema) }, 'One thing that happened');

/** A filing as its reader may see it. */
export const filingViewSchema = open(
  {
    id: text, number: text, procedure: text, procedureTitle: text, revision: text, revisionNumber: nullable(Type.Integer()), revisionPublishedAt: nullable(text), state: text, stateTitle: text, tag: text, version: Type.Integer(), createdAt: text, updatedAt: text,
    reader: actorSchema, forms: Type.Array(formView), permitted: Type.Array(permitted), timeline: Type.Array(timelineEntry), deadlines: Type.Array(deadlineSchema), clauses: Type.Record(text, text),
  },
  'A filing as its reader may see it now',
);

/** A row of a worklist. */
export const filingSummarySchema = open({ id: text, number: text, procedure: text, procedureTitle: text, applicant: text, district: text, state: text, stateTitle: text, tag: text, updatedAt: text, deadline: nullable(deadlineSchema) }, 'A row of a worklist');

const point = Type.Object({ x: Type.Number(), y: Type.Number() });
/** A laid out chain. */
export const diagramSchema = Type.Object({
  width: Type.Number(), height: Type.Number(),
  nodes: Type.Array(open({ id: text, title: text, titleEn: text, tag: text, office: nullable(text), x: Type.Number(), y: Type.Number(), width: Type.Number(), height: Type.Number(), status: text }, 'A state')),
  edges: Type.Array(open({ id: text, from: text, to: text, event: text, guard: nullable(text), points: Type.Array(point), travelled: Type.Boolean() }, 'A transition')),
});

/** A public notice. */
export const publicNoticeSchema = open({ id: text, procedureTitle: text, notice: text, body: text, uscc: text, projects: Type.Array(Type.Object({}, { additionalProperties: true })), from: text, deadline: nullable(deadlineSchema), open: Type.Boolean() }, 'A public notice');

/** A published registration. */
export const publicRegistrationSchema = open({ number: text, body: text, uscc: text, levels: Type.Array(text), validFrom: text, validUntil: text, state: text, procedureTitle: text, notice: text }, 'A published registration');

/** A certificate as anyone may verify it. */
export const publicCertificateSchema = open({ number: text, registration: text, body: text, bodyState: text, holder: text, occupationCode: text, occupation: text, level: text, issuedOn: text }, 'A certificate, its holder half hidden');

/** Path with one id. */
export const idParams = Type.Object({ id: text });
