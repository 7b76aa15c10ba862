import { Select } from 'antd';
import { usePlugin } from '../root/pluginContext.ts';

/** Which of the person's offices they act for; a choice only where there are several. */
export function ActingOffice() {
  const { t, me, acting, actAs } = usePlugin();
  if (!me) return null;
  const name = (each: (typeof me.offices)[number]) => `${t.office(each.office)} · ${each.orgName}`;
  const key = (each: (typeof me.offices)[number]) => (each.org ? `${each.office}:${each.org}` : each.office);
  if (me.offices.length < 2) return <span className="fp-muted">{me.actor.orgName} · {me.actor.name}</span>;
  const mine = key({ ...me.actor, org: me.actor.org });
  return (
    <label className="fp-row">
      <span>{t('acting')}</span>
      <Select aria-label={t('acting')} style={{ minWidth: 260 }} value={acting ?? mine} onChange={actAs} options={me.offices.map((each) => ({ value: key(each), label: name(each) }))} />
    </label>
  );
}
