import { lazy, type ComponentType } from 'react';

/** A screen whose code is fetched when it is first shown; when the network failed, showing it again fetches it again. */
export function onDemand<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): ComponentType<Props> {
  const begin = () => lazy<ComponentType<Props>>(() => load().catch((error: unknown) => {
    Screen = begin();
    throw error;
  }));
  let Screen = begin();
  return function OnDemand(props: Props) {
    const Now = Screen as unknown as ComponentType<Props>;
    return <Now {...props} />;
  };
}
