/** Where one mounted plugin is; lives in memory, never in the address bar. */
export interface RouteStore {
  readonly current: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes there and tells the host. */
  readonly go: (route: string) => void;
  /** Goes where the host says; it knows, so it is not told: one that writes what it hears into its address would lose its forward button. */
  readonly follow: (route: string) => void;
}

/** Makes a store; `onNavigate` hears every change that is not the host's own. */
export function createRouteStore(first: string, onNavigate: (route: string) => void): RouteStore {
  let route = clean(first);
  const listeners = new Set<() => void>();
  const move = (next: string): boolean => {
    if (clean(next) === route) return false;
    route = clean(next);
    for (const listener of listeners) listener();
    return true;
  };
  return {
    current: () => route,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(next) {
      if (move(next)) onNavigate(route);
    },
    follow: (next) => void move(next),
  };
}

function clean(route: string): string {
  return route.replace(/^[#/]+|\/+$/g, '');
}
