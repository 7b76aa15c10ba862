import { Input } from 'antd';
import { useState } from 'react';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { linesOf, linesText } from './linesText.ts';

/** A list of texts written one a line. */
export function Lines(props: ControlProps) {
  const { text, change, leave } = useLines(props);
  return <Input.TextArea {...ariaOf(props)} id={props.id} value={text} rows={4} className="fr-long" {...(props.invalid ? { status: 'error' as const } : {})} onChange={(event) => change(event.target.value)} onBlur={leave} />;
}

/** The same in a cell, which grows with its lines. */
export function LinesCell(props: ControlProps) {
  const { text, change, leave } = useLines(props);
  return <textarea {...ariaOf(props)} id={props.id} className="fr-cell-input fr-cell-long" rows={3} value={text} onChange={(event) => change(event.target.value)} onBlur={leave} />;
}

/** What is being typed stays as it is, the answer holds the lines that say something. */
function useLines({ value, onChange, onLeave }: ControlProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const lines = linesOf(text);
    onChange(lines.length > 0 ? lines : undefined);
  };
  const leave = () => {
    setTyped(null);
    onLeave();
  };
  return { text: typed ?? linesText(value), change, leave };
}
