import { lazy, type ComponentType } from 'react';

/** A screen whose code is fetched when it is first shown; when the network failed, showing it again fetches it again. */
export function onDemand(load: () => Promise<{ readonly default: ComponentType }>): ComponentType {
  const begin = () => lazy(() => load().catch((error: unknown) => {
    // Not at once: React draws a failed tree a second time before it gives up.
    setTimeout(() => {
      Screen = begin();
    }, 1_000);
    throw error;
  }));
  let Screen = begin();
  return function OnDemand() {
    const Now = Screen;
    return <Now />;
  };
}
