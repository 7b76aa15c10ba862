import type { OpenJudgement } from '@filing/filing';
import { Checkbox } from 'antd';
import { usePlugin } from '../root/pluginContext.ts';
import { projectText } from './projectText.ts';
import { keyOf } from './sittingKey.ts';
import type { Failure } from './useSitting.ts';

interface Props {
  readonly items: readonly OpenJudgement[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** What could not be judged, and why. */
  readonly failures: readonly Failure[];
}

/** The projects that wait for a conclusion, to be ticked. */
export function SittingRows({ items, chosen, onChoose, failures }: Props) {
  const { t, route } = usePlugin();
  const every = items.every((item) => chosen.has(keyOf(item)));
  const set = (item: OpenJudgement, on: boolean) => onChoose(new Set([...chosen].filter((key) => key !== keyOf(item)).concat(on ? [keyOf(item)] : [])));
  return (
    <div className="fp-stack-s">
      <Checkbox checked={every} indeterminate={!every && chosen.size > 0} onChange={({ target }) => onChoose(new Set(target.checked ? items.map(keyOf) : []))}>{t('sitting.all')}</Checkbox>
      <table className="fp-table fp-cards" aria-label={t('sitting.list')}>
        <thead>
          <tr>
            <th scope="col">{t('sitting.column')}</th>
            <th scope="col">{t('desk.applicant')}</th><th scope="col">{t('sitting.project')}</th><th scope="col">{t('desk.number')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const what = projectText(item, t);
            const failure = failures.find((each) => keyOf(each.item) === keyOf(item));
            return (
              <tr key={keyOf(item)}>
                <td><Checkbox aria-label={t('sitting.pick', { who: item.applicant, what })} checked={chosen.has(keyOf(item))} onChange={({ target }) => set(item, target.checked)} /></td>
                <td data-label={t('desk.applicant')} className="fp-strong">{item.applicant}</td>
                <td data-label={t('sitting.project')}>
                  {what}
                  {failure && <p className="fp-small" role="alert">{t('sitting.failed')}{t('colon')}{failure.problems.map((problem) => t.problem(problem)).join(' ')}</p>}
                </td>
                <td data-label={t('desk.number')}><button type="button" className="fp-link fp-number" onClick={() => route.go(`filing/${encodeURIComponent(item.filing)}`)}>{item.number}</button></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
