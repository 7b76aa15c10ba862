import { officeNames, officeNamesEn, type Office, type RoutingRule } from '@filing/filing';
import { Button } from 'antd';
import { useStudio } from '../root/studioContext.ts';
import { rulesTexts } from '../texts/rules.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ClauseField } from './ClauseField.tsx';
import { PickField } from './PickField.tsx';
import { movedRule, routingFacts } from './routingEdits.ts';
import { RuleCard } from './RuleSection.tsx';
import { readText } from './typed.ts';
import { TypedField } from './TypedField.tsx';
import { useRule } from './useRule.ts';
import { Was } from './Was.tsx';
import { useWorkbench } from '../root/workbenchContext.ts';

/** Which organisation of an office handles a filing: its rules in the order they are looked at. */
export function RoutingRules({ office }: { readonly office: Office }) {
  const { locale } = useStudio();
  const { procedure } = useWorkbench();
  const path = ['flow', 'routing', office];
  const { value, mayWrite, set } = useRule(path);
  const t = useTexts(rulesTexts);
  const rules = Array.isArray(value) ? (value as readonly RoutingRule[]) : [];
  const name = locale === 'en' ? officeNamesEn[office] : officeNames[office];
  const known = { 'applicant.district': t('fact.district'), 'applicant.authority': t('fact.authority') };
  const facts = routingFacts(procedure, locale, known).map((fact) => ({ value: fact.path, label: fact.title }));
  const change = (next: readonly RoutingRule[]) => set(t('change', { what: t('what', { rule: name, field: t('routing') }) }), next);
  return (
    <RuleCard path={path} title={name}>
      <ol className="st-routing">
        {rules.map((rule, index) => {
          const title = t('routing.rule', { office: name, n: index + 1 });
          const at = [...path, String(index)];
          const org = (next: readonly string[]) => change(rules.map((each, place) => (place === index ? { ...each, org: next.filter((fact) => fact !== '') } : each)));
          return (
            <li key={`${index} of ${rules.length} ${rule.org.join()}`} aria-label={title}>
              <div className="st-fields">
                {rule.org.map((fact, place) => <PickField key={fact} label={place === 0 ? t('routing.fact') : t('routing.more')} value={fact} disabled={!mayWrite} options={place === 0 ? facts : [{ value: '', label: t('routing.none') }, ...facts]} onPick={(next) => org(rule.org.map((each, where) => (where === place ? next : each)))} />)}
                <TypedField path={[...at, 'because']} label={t('routing.because')} lang="zh-CN" what={t('what', { rule: title, field: t('routing.because') })} read={(typed) => readText(typed, 100)} show={(words) => String(words ?? '')} />
                <TypedField path={[...at, 'becauseEn']} label={t('routing.becauseEn')} lang="en" what={t('what', { rule: title, field: t('routing.becauseEn') })} read={(typed) => readText(typed, 100)} show={(words) => String(words ?? '')} />
              </div>
              <ClauseField path={[...at, 'clause']} rule={title} mayBeNone none={undefined} />
              {mayWrite && (
                <div className="st-row">
                  <Button disabled={index === 0} aria-label={`${title} ${t('routing.up')}`} onClick={() => change(movedRule(rules, index, -1))}>{t('routing.up')}</Button>
                  <Button disabled={index === rules.length - 1} aria-label={`${title} ${t('routing.down')}`} onClick={() => change(movedRule(rules, index, 1))}>{t('routing.down')}</Button>
                  <Button disabled={rules.length === 1} aria-label={`${title} ${t('routing.remove')}`} onClick={() => change(rules.filter((_, place) => place !== index))}>{t('routing.remove')}</Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {mayWrite && <div><Button onClick={() => change([...rules, { org: [facts[0]?.value ?? 'applicant.district'], because: facts[0]?.label ?? '', becauseEn: 'registered district' }])}>{t('routing.add')}</Button></div>}
      <Was path={path} what={name} show={(published) => (Array.isArray(published) ? (published as readonly RoutingRule[]).map((rule) => (locale === 'en' ? rule.becauseEn : rule.because)).join(' → ') : '')} />
    </RuleCard>
  );
}
