import { englishRefusal, type Actor, type Filing, type Registration } from '@filing/filing';
import { describe, expect, it } from 'vitest';
import { batchBasis, batchProcedure } from '../fixtures/batchProcedure.ts';
import { at, calendar, check, person, school } from '../fixtures/travel.ts';
import { certificatesOf, createFlow, decide, lintFlow, startFiling, viewFor, type CertificateSeries } from '../index.ts';

const flow = createFlow(batchProcedure);
const person1 = { name: '张三', document: '310101199001011234', code: '4-08-05-04', occupation: '药物检验员', level: '3', passed: true };
const rows = [person1, { ...person1, name: '李四', document: '11010519491231002x', passed: false }, { ...person1, name: '王五', document: '１１０１０５１９４９１２３１００２x' }];

function handIn(given: unknown, basis: Registration = batchBasis) {
  const begun: Filing = { ...startFiling(flow, { id: 'f', revision: 'r', applicant: school }, new Date(0)), basis };
  return decide(flow, begun, { type: 'submit', answers: { results: { rows: given } } }, { now: at('2026-06-05T09:00'), actor: person('applicant', { org: school.uscc }), calendar, check, nextSerial: () => 1 });
}

function issue(given: unknown, options: { basis?: Registration; take?: (series: CertificateSeries) => { first: number; body: string } } = {}) {
  const submitted = handIn(given, options.basis);
  if (!submitted.accepted) throw new Error(JSON.stringify(submitted.problems));
  const decision = decide(flow, submitted.filing, { type: 'approve' }, { now: at('2026-12-31T23:59'), actor: person('appraisal-centre'), calendar, check, nextSerial: () => 1, ...(options.take ? { nextCertificates: options.take } : {}) });
  if (!decision.accepted) throw new Error(JSON.stringify(decision.problems));
  return decision;
}

const seenBy = (filing: Filing, reader: Actor | null) => viewFor(flow, filing, reader, { now: at('2027-01-04T09:00') }).certificates;

describe('issuing certificates', () => {
  it('numbers the rows that passed: letter, 0000, 31, body, year of issue, level, serial', () => {
    const asked: CertificateSeries[] = [];
    const { filing, effects } = issue(rows, { take: (series) => (asked.push(series), { first: 41, body: series.body ?? '' }) });
    expect(asked).toEqual([{ prefix: 'S', body: '000007', uscc: batchBasis.uscc, year: '26', count: 2 }]);
    expect(filing.certificates).toEqual({ first: 41, count: 2, body: '000007', at: '2026-12-31T23:59:00.000+08:00' });
    const list = certificatesOf(flow, filing);
    expect(list).toEqual([
      { number: 'S000031000007263000041', registration: 'Y000031000007', body: '某校', holder: '张三', document: '310101199001011234', occupationCode: '4-08-05-04', occupation: '药物检验员', level: '3', issuedOn: '2026-12-31' },
      expect.objectContaining({ number: 'S000031000007263000042', holder: '王五', document: '11010519491231002X' }),
    ]);
    expect(list[0]?.number).toHaveLength(22);
    expect(effects).toContainEqual({ kind: 'certificates', certificates: list });
    expect(JSON.parse(JSON.stringify(filing))).toEqual(filing);
  });

  it('writes 0 where the certificate knows no level, and asks for a body that the number does not hold', () => {
    const { filing } = issue([{ ...person1, level: undefined }], { basis: { ...batchBasis, number: 'Y-2026-1' }, take: ({ body }) => ({ first: 1, body: body ?? '900001' }) });
    expect(certificatesOf(flow, filing)[0]).toMatchObject({ number: 'S000031900001260000001', registration: 'Y-2026-1', level: '' });
  });

  it('takes no number where nobody passed', () => {
    const { filing, effects } = issue([{ ...person1, passed: false }], { take: () => { throw new Error('asked'); } });
    expect([filing.certificates, certificatesOf(flow, filing), effects.filter(({ kind }) => kind === 'certificates')]).toEqual([undefined, [], []]);
  });

  it.each([
    ['the same person', [person1, { ...person1, name: '别名' }], 1],
    ['a lower-case x', [{ ...person1, document: '11010519491231002x' }, rows[1], rows[2]], 2],
  ])('refuses %s twice for one occupation and level when it is handed in (c.41)', (_what, given, row) => {
    const decision = handIn(given);
    expect(decision).toMatchObject({ accepted: false, problems: [{ code: 'certificate.repeated', path: `results/rows.${row}.document`, clause: 'c.41', params: { row: row + 1, earlier: 1 } }] });
    expect(englishRefusal(decision.problems[0] ?? (null as never))).toContain(`Row ${row + 1}`);
  });

  it('lets one person have another level or occupation, and several rows have no document', () => {
    expect(handIn([person1, { ...person1, level: '4' }, { ...person1, code: '4-04-05-05' }, { passed: true }, { passed: true }]).accepted).toBe(true);
  });

  it('stands odd answers', () => {
    for (const odd of [undefined, null, 'x', {}, [null], [1], [[]], [{ passed: true, document: { a: 1 }, level: 3 }]]) expect(() => handIn(odd)).not.toThrow();
  });
});

describe('who sees the certificates', () => {
  const { filing } = issue(rows);
  it('the school whole, an office that reads the rows masked, one that may not read the document without it, nobody else', () => {
    expect(seenBy(filing, person('applicant', { org: school.uscc }))[0]).toMatchObject({ holder: '张三', document: '310101199001011234' });
    expect(seenBy(filing, person('appraisal-centre'))[0]).toMatchObject({ holder: '张三', document: '310***********1234' });
    expect(seenBy(filing, person('municipal-hrss'))[0]).toMatchObject({ holder: '张三', document: '' });
    expect([seenBy(filing, person('district-hrss')), seenBy(filing, person('applicant', { org: 'other' })), seenBy(filing, null)]).toEqual([[], [], []]);
  });

  it('masks the answers themselves, changes too, for every office and for no applicant of their own', () => {
    const text = (reader: Actor) => JSON.stringify(viewFor(flow, { ...filing, previousAnswers: { results: { rows: [] } }, events: filing.events }, reader, { now: at('2027-01-04') }));
    expect(text(person('applicant', { org: school.uscc }))).toContain('310101199001011234');
    for (const office of ['appraisal-centre', 'auditor'] as const) {
      expect(text(person(office))).not.toContain('310101199001011234');
      expect(text(person(office))).toContain('310***********1234');
    }
  });
});

describe('a record with a masked field', () => {
  it('is read whole by who made it and by the applicant, masked by everybody else', () => {
    const submitted = handIn([person1]);
    if (!submitted.accepted) throw new Error('refused');
    const decision = decide(flow, submitted.filing, { type: 'approve', data: { seen: 'E1234567890' } }, { now: at('2026-06-08'), actor: person('appraisal-centre'), calendar, check, nextSerial: () => 1 });
    if (!decision.accepted) throw new Error('refused');
    const read = (reader: Actor) => viewFor(flow, decision.filing, reader, { now: at('2026-06-10') }).timeline.at(-1)?.data;
    expect([person('appraisal-centre'), person('applicant', { org: school.uscc }), person('auditor'), person('appraisal-centre', { id: 'colleague' })].map(read)).toEqual([{ seen: 'E1234567890' }, { seen: 'E1234567890' }, { seen: 'E12****7890' }, { seen: 'E12****7890' }]);
  });
});

describe('a correction of a masked field', () => {
  it('shows the office that something changed, and not what', () => {
    const context = { calendar, check, nextSerial: () => 1 };
    const school1 = person('applicant', { org: school.uscc });
    const submitted = handIn([person1]);
    if (!submitted.accepted) throw new Error('refused');
    const returned = decide(flow, submitted.filing, { type: 'return', opinion: '证件号码有误', opens: 'all' }, { ...context, now: at('2026-06-08'), actor: person('appraisal-centre') });
    if (!returned.accepted) throw new Error('refused');
    const corrected = decide(flow, returned.filing, { type: 'submit', answers: { results: { rows: [{ ...person1, document: '310101198801011234' }] } } }, { ...context, now: at('2026-06-09'), actor: school1 });
    if (!corrected.accepted) throw new Error('refused');
    const { changes } = viewFor(flow, corrected.filing, person('appraisal-centre'), { now: at('2026-06-10') });
    expect(changes).toEqual([{ form: 'results', path: 'rows.0.document', before: '310•••••••••••1234', after: '310***********1234' }]);
  });
});

describe('the rule is linted', () => {
  const findings = (more: object, flowMore: object = {}) => lintFlow({ ...batchProcedure, policy: { ...batchProcedure.policy, ...more }, flow: { ...batchProcedure.flow, ...flowMore } }).filter(({ severity }) => severity === 'error').map(({ path }) => path);
  const { certificates, basis: _basis, ...without } = batchProcedure.flow;
  it('takes what is whole and names what is not', () => {
    expect(findings({})).toEqual([]);
    const { issued } = batchProcedure.flow.machine.states;
    const own = (rule: object): object => ({ machine: { ...batchProcedure.flow.machine, states: { ...batchProcedure.flow.machine.states, issued: { meta: { ...issued?.meta, office: 'applicant', tag: 'filed', actions: { issue: [{ office: 'applicant', title: '发证', titleEn: 'Issue', clauses: [], ...rule }] } }, on: { issue: { target: 'rejected', actions: [{ type: 'issueCertificates' }] } } } } } });
    expect([findings({}, own({})), findings({}, own({ forms: [] }))]).toEqual([['states.issued.on.issue'], []]);
    expect(findings({ certificateNumber: { prefix: 'ab', clause: null } })).toEqual(['policy.certificateNumber']);
    expect(findings({}, { certificates: { ...certificates, form: 'nothing' } })).toContain('certificates.form');
    expect(findings({}, { certificates: { ...certificates, rows: 'list' } })).toContain('certificates.rows');
    expect(findings({}, { certificates: { ...certificates, fields: { ...certificates?.fields, holder: 'nobody' } } })).toEqual(['certificates.fields.holder']);
    expect(lintFlow({ ...batchProcedure, flow: without }).map(({ path }) => path)).toContain('states.review.on.approve');
    expect(lintFlow({ ...batchProcedure, flow: { ...without, ...(certificates ? { certificates } : {}) } }).map(({ path }) => path)).toContain('certificates');
  });
});
