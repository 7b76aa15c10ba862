import type { EventType, FilingView, PermittedEvent } from '@filing/filing';
import { useState } from 'react';
import { usePlugin } from '../root/pluginContext.ts';
import { emptyDraft, type ActionDraft } from './actionDraft.ts';
import { ActionPanel } from './ActionPanel.tsx';
import { Blocked } from './Blocked.tsx';
import { ObjectionList } from './ObjectionList.tsx';

interface Props {
  readonly view: FilingView;
  readonly acts: readonly PermittedEvent[];
  readonly drafts: Partial<Record<EventType, ActionDraft>>;
  readonly onChange: (type: EventType, draft: ActionDraft | null) => void;
  readonly onStale: () => void;
  readonly onDone: () => void;
}

/** What the reader may do now: one button an act, one panel open. */
export default function ActTab({ view, acts, drafts, onChange, onStale, onDone }: Props) {
  const { t } = usePlugin();
  const [chosen, choose] = useState<EventType | null>(() => (acts.find((each) => drafts[each.type]) ?? (acts.length === 1 ? acts[0] : null))?.type ?? null);
  const act = acts.find((each) => each.type === chosen) ?? null;
  return (
    <div className="fp-stack">
      <ObjectionList objections={view.objections} />
      <fieldset className="fp-choices" aria-label={t('act.choose')}>
        {acts.map((each) => (
          <button key={each.type} type="button" aria-pressed={each.type === chosen} data-blocked={each.problems.length > 0} onClick={() => choose(each.type)}>{t.pick(each.title, each.titleEn)}</button>
        ))}
      </fieldset>
      {!act && acts.length > 1 && <p className="fp-muted">{t('act.chooseFirst')}</p>}
      {act && act.problems.length > 0 && <Blocked problems={act.problems} clauses={view.clauses} />}
      {act && act.problems.length === 0 && (
        <ActionPanel key={act.type} view={view} act={act} draft={drafts[act.type] ?? emptyDraft} onChange={(draft) => onChange(act.type, draft)} onStale={onStale}
          onDone={() => {
            onChange(act.type, null);
            onDone();
            if (!view.projects.some((project) => project.conclusion === null)) choose(null);
          }} />
      )}
    </div>
  );
}
