import { lazy, type ComponentType } from 'react';

/** A screen whose code is fetched when it is first shown; when the network failed, showing it again fetches it again. */
export function onDemand<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): ComponentType<Props> {
  const begin = () => lazy<ComponentType<Props>>(() => load().catch((error: unknown) => {
    // Not at once: React draws a failed tree a second time before it gives up.
    setTimeout(() => {
      Screen = begin();
    }, 1_000);
    throw error;
  }));
  let Screen = begin();
  return function OnDemand(props: Props) {
    const Now = Screen as unknown as ComponentType<Props>;
    return <Now {...props} />;
  };
}
