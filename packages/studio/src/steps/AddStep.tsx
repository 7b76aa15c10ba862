import { officeNames, officeNamesEn, offices, type Office, type RoutingRule } from '@filing/filing';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { useStudio } from '../root/studioContext.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { ClausePick } from '../rules/ClausePick.tsx';
import { PickField } from '../rules/PickField.tsx';
import { RuleCard } from '../rules/RuleSection.tsx';
import { flowTexts } from '../texts/flow.ts';
import { useTexts } from '../texts/useTexts.ts';
import { addStep, mayPublish, type NewStep } from './addStep.ts';
import { handlingOffices, officeTitle, stateTitle } from './chainNames.ts';
import { waysAhead } from './chainOrder.ts';

/** Offices of which there are several, and the fact that says which one. */
const routed: Readonly<Partial<Record<Office, RoutingRule>>> = {
  'district-hrss': { org: ['applicant.district'], because: '注册地所在区', becauseEn: 'registered district' },
  'industry-authority': { org: ['applicant.authority'], because: '行业（上级）主管部门', becauseEn: 'governing authority' },
};
const names = ['title', 'titleEn', 'act', 'actEn'] as const;

/** A new step out of the ready pieces: what, whose, where, in which words, on which clause. */
export function AddStep() {
  const { locale, say } = useStudio();
  const { source, apply } = useWorkbench();
  const t = useTexts(flowTexts);
  const id = useId();
  const [kind, setKind] = useState<NewStep['kind']>('review');
  const [chosen, setChosen] = useState<readonly Office[]>(['municipal-hrss']);
  const [place, setPlace] = useState(0);
  const [words, setWords] = useState<Partial<Record<(typeof names)[number], string>>>({});
  const [clause, setClause] = useState<string | null>(null);
  const [opinion, setOpinion] = useState<NewStep['opinion']>('optional');
  const [tried, setTried] = useState(false);
  const ways = waysAhead(source.flow);
  const [office = 'municipal-hrss'] = chosen;
  const asked = kind === 'consent' ? 'consent' : 'review';
  const preset = { title: t(`default.${asked}`, { office: officeNames[office] }), titleEn: t(`default.${asked}En`, { office: officeNamesEn[office] }), act: t(`act.${asked}`), actEn: t(`act.${asked}En`) };
  const word = (name: (typeof names)[number]) => words[name] ?? preset[name];
  const labels = { title: t('add.name'), titleEn: t('add.nameEn'), act: t('add.act'), actEn: t('add.actEn') };
  const missing = [...(kind === 'notice' ? [] : names.filter((name) => word(name).trim() === '').map((name) => labels[name])), ...(clause === null ? [t('clauses')] : []), ...(chosen.length === 0 ? [t('add.office')] : [])];
  const taken = kind !== 'notice' && Object.values(source.flow.machine.states).some(({ meta }) => meta?.title === word('title').trim());
  const faults = [...(missing.length > 0 ? [t('add.missing', { list: missing.join(locale === 'en' ? ', ' : '、') })] : []), ...(taken ? [t('add.twice', { title: word('title').trim() })] : [])];
  const add = () => {
    const way = ways[place];
    setTried(true);
    if (faults.length > 0 || !way) return;
    const title = word('title').trim();
    const step: NewStep = { kind, offices: kind === 'consent' ? chosen : [office], way, title, titleEn: word('titleEn').trim(), approve: { title: word('act').trim(), titleEn: word('actEn').trim() }, clause, opinion, routing: Object.fromEntries(Object.entries(routed).map(([name, rule]) => [name, [rule]])) };
    apply(t('add.done', { title }), (now) => addStep(now, step));
    say(t('add.said', { title }));
    setWords({});
    setClause(null);
    setPlace(0);
    setTried(false);
  };
  const list = handlingOffices(offices);
  const foot = (
    <div className="st-field">
      {tried && faults.length > 0 && <p className="st-fault" role="alert">{faults.join(' ')}</p>}
      <div><Button type="primary" onClick={add}>{t('add.do')}</Button></div>
    </div>
  );
  return (
    <RuleCard title={t('add.title')} clause={<ClausePick value={clause} what={t('clauses')} onPick={setClause} />} foot={foot}>
      <PickField label={t('add.kind')} value={kind} options={(['review', 'consent', ...(mayPublish(source) ? ['notice' as const] : [])] as const).map((each) => ({ value: each, label: t(`kind.${each}`) }))} onPick={(next) => setKind(next as NewStep['kind'])} />
      <PickField label={t('add.where')} long value={String(place)} options={ways.map(({ from, to }, index) => ({ value: String(index), label: t('add.between', { from: stateTitle(source.flow, from, locale), to: stateTitle(source.flow, to, locale) }) }))} onPick={(next) => setPlace(Number(next))} />
      {kind === 'consent'
        ? <fieldset className="st-checks"><legend>{t('add.offices')}</legend>{list.map((each) => <Checkbox key={each} checked={chosen.includes(each)} onChange={({ target }) => setChosen(target.checked ? [...chosen, each] : chosen.filter((other) => other !== each))}>{officeTitle(each, locale)}</Checkbox>)}</fieldset>
        : <PickField label={t('add.office')} value={office} options={list.map((each) => ({ value: each, label: officeTitle(each, locale) }))} onPick={(next) => setChosen([next as Office])} />}
      {kind !== 'notice' && names.map((name) => (
        <div key={name} className="st-field"><label htmlFor={`${id}-${name}`}>{labels[name]}</label><Input id={`${id}-${name}`} lang={name.endsWith('En') ? 'en' : 'zh-CN'} maxLength={80} value={word(name)} onChange={({ target }) => setWords({ ...words, [name]: target.value })} /></div>
      ))}
      {kind !== 'notice' && <PickField label={t('add.opinion')} value={opinion} options={(['optional', 'required'] as const).map((each) => ({ value: each, label: t(`opinion.${each}`) }))} onPick={(next) => setOpinion(next as NewStep['opinion'])} />}
    </RuleCard>
  );
}
