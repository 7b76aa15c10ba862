import { useEffect, useRef } from 'react';

/** What was last said to the person, at the foot of the screens; where that is out of sight, as in a page that clips what is long, over everything at the foot of the window. */
export function Say({ said }: { readonly said: string }) {
  const place = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box || said === '' || !('showPopover' in box)) return undefined;
    const watch = new IntersectionObserver(([seen]) => {
      watch.disconnect();
      if (!seen || seen.intersectionRatio > 0.9) return;
      box.popover = 'manual';
      box.showPopover();
    });
    watch.observe(box);
    return () => {
      watch.disconnect();
      box.removeAttribute('popover');
    };
  }, [said]);
  return <output ref={place} className="fp-say">{said}</output>;
}
