/** Where one mounted plugin is; lives in memory, never in the address bar. */
export interface RouteStore {
  readonly current: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes there and tells the host. */
  readonly go: (route: string) => void;
}

/** Makes a store; `onNavigate` hears every change, also those of the host itself only once. */
export function createRouteStore(first: string, onNavigate: (route: string) => void): RouteStore {
  let route = clean(first);
  const listeners = new Set<() => void>();
  return {
    current: () => route,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(next) {
      if (clean(next) === route) return;
      route = clean(next);
      for (const listener of listeners) listener();
      onNavigate(route);
    },
  };
}

function clean(route: string): string {
  return route.replace(/^[#/]+|\/+$/g, '');
}
