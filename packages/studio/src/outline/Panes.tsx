import { useId, useState, type ReactNode } from 'react';

interface Pane {
  readonly key: string;
  readonly title: string;
  /** In the place of the heading. */
  readonly head?: ReactNode;
  readonly content: ReactNode;
}

/** Panes side by side where there is room; where there is none, one at a time, chosen by the buttons above. */
export function Panes({ label, panes }: { readonly label: string; readonly panes: readonly Pane[] }) {
  const id = useId();
  const [shown, show] = useState(panes[0]?.key ?? '');
  return (
    <div className="st-panes">
      <fieldset className="st-pane-choice" aria-label={label}>
        {panes.map(({ key, title }) => <button key={key} type="button" aria-pressed={key === shown} aria-controls={`${id}-${key}`} onClick={() => show(key)}>{title}</button>)}
      </fieldset>
      {panes.map(({ key, title, head, content }) => (
        <section key={key} id={`${id}-${key}`} className="st-pane" data-pane={key} data-shown={key === shown} aria-label={title}>
          <div className="st-pane-head">{head ?? <h2>{title}</h2>}</div>
          <div className="st-pane-body">{content}</div>
        </section>
      ))}
    </div>
  );
}
