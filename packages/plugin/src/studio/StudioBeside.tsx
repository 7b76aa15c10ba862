import { useEffect, useRef, useState } from 'react';
import { Loading } from '../parts/Loading.tsx';
import { usePlugin } from '../root/pluginContext.ts';
import type { drawDesk, DrawnDesk } from './drawDesk.tsx';
import { scriptAddress } from './scriptAddress.ts';
import type { StudioDeskProps } from './StudioDesk.tsx';

type Beside = { readonly drawDesk: typeof drawDesk };

/** In the single script, in the stead of the policy desk: fetches it from the file beside when it is first shown, and draws it in its own place. */
export function StudioDesk(props: StudioDeskProps) {
  const { t } = usePlugin();
  const [turn, setTurn] = useState(0);
  const [beside, setBeside] = useState<Beside | 'missing' | null>(null);
  const address = scriptAddress && new URL('filing-studio.js', scriptAddress).href;
  useEffect(() => {
    let gone = false;
    const show = (found: Beside | 'missing') => void (gone || setBeside(found));
    load(address, turn).then(show, (error: unknown) => {
      console.error(`[filing-plugin] ${t('studio.missing', { address })}`, error);
      show('missing');
    });
    return () => {
      gone = true;
    };
  }, [address, turn]); // oxlint-disable-line react/exhaustive-deps
  if (!beside) return <div className="fp-page"><Loading /></div>;
  if (beside !== 'missing') return <Drawn beside={beside} {...props} />;
  const again = () => {
    setBeside(null);
    setTurn(turn + 1);
  };
  return (
    <div className="fp-page">
      <div className="fp-note fp-stack-s" data-tone="bad" role="alert">
        <p>{t('studio.missing', { address: address || 'filing-studio.js' })}</p>
        <div><button type="button" className="fp-plain-button" onClick={again}>{t('failed.retry')}</button></div>
      </div>
    </div>
  );
}

/** A browser may keep that an address failed, so each turn has its own. */
async function load(address: string, turn: number): Promise<Beside> {
  return import(/* @vite-ignore */ turn > 0 ? `${address}?${turn}` : address) as Promise<Beside>;
}

function Drawn({ beside, ...props }: StudioDeskProps & { readonly beside: Beside }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnDesk>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const desk = beside.drawDesk(place.current as HTMLDivElement, setFault);
    drawn.current = desk;
    return () => desk.unmount();
  }, [beside]);
  useEffect(() => drawn.current?.update(props));
  if (fault) throw fault;
  return <div ref={place} />;
}
