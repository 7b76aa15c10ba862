import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly title: string; readonly count?: number }[];
  readonly current: Key;
  readonly onChange: (key: Key) => void;
  readonly children: ReactNode;
}

/** Tabs as WAI-ARIA wants them: arrow keys move, one tab stop; a number where there is something to see. */
export function TabList<Key extends string>({ label, tabs, current, onChange, children }: Props<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const stepBy = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex((tab) => tab.key === current);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : stepBy === undefined ? -1 : (at + stepBy + tabs.length) % tabs.length;
    const next = tabs[to];
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(next.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className="st-tabbed">
      <div className="st-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move} tabIndex={-1}>
        {tabs.map((tab) => (
          <button key={tab.key} type="button" role="tab" id={`${id}-${tab.key}`} aria-selected={tab.key === current} aria-controls={`${id}-panel`} tabIndex={tab.key === current ? 0 : -1} onClick={() => onChange(tab.key)}>
            {tab.title}
            {tab.count !== undefined && tab.count > 0 && <span className="st-badge">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className="st-panel">{children}</div>
    </div>
  );
}
