/** What a page holds on to that an unmounted plugin must not leave: counted by what `watchGrip` put in its way. */
export interface Grip {
  /** Listeners on window and document, `document selectionchange`, each as often as it is there. */
  readonly listeners: readonly string[];
  /** Intervals that run, and timers that are still to fire. */
  readonly timers: number;
  /** The same, each with how long it was to wait and who asked for it. */
  readonly due: readonly string[];
  /** `style` and `link` elements anywhere in the page, and adopted sheets of the document. */
  readonly styles: number;
  readonly elements: number;
  readonly globals: readonly string[];
}

declare global {
  interface Window {
    grip(): Grip;
    /** Violations of the content security policy so far. */
    violations: string[];
  }
}

/** Runs in every page before its own scripts: counts what is added and taken away again. */
export function watchGrip(): void {
  const before = new Set(Object.getOwnPropertyNames(window));
  const standing = new Map<EventTarget, { readonly type: string; readonly listener: unknown; readonly capture: boolean }[]>([[window, []], [document, []]]);
  const isCapture = (options: unknown) => (typeof options === 'object' && options !== null ? Boolean((options as AddEventListenerOptions).capture) : Boolean(options));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    const list = standing.get(target);
    const capture = isCapture(options);
    const once = typeof options === 'object' && options !== null && options.once;
    if (list && listener && !once && !list.some((each) => each.type === type && each.listener === listener && each.capture === capture)) {
      const entry = { type, listener, capture };
      list.push(entry);
      if (typeof options === 'object' && options?.signal) options.signal.addEventListener('abort', () => void list.splice(list.indexOf(entry), 1));
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    const list = standing.get(target);
    const at = list?.findIndex((each) => each.type === type && each.listener === listener && each.capture === isCapture(options)) ?? -1;
    if (at >= 0) list?.splice(at, 1);
    return remove.call(target, type, listener, options);
  };
  const timers = new Map<number, string>();
  const asker = (ms = 0) => `${ms} ms ${new Error().stack?.split('\n').slice(3, 6).map((line) => line.trim().replace(/\(?https?:\/\/[^/]*/, '')).join(' ← ') ?? ''}`;
  const { setTimeout: later, clearTimeout: notLater, setInterval: always, clearInterval: notAlways } = window;
  Object.assign(window, {
    setTimeout(run: () => void, ms?: number, ...given: unknown[]) {
      const id = later(() => {
        timers.delete(id);
        run.apply(window, given as []);
      }, ms) as unknown as number;
      timers.set(id, asker(ms));
      return id;
    },
    clearTimeout(id: number) {
      timers.delete(id);
      notLater(id);
    },
    setInterval(run: () => void, ms?: number, ...given: unknown[]) {
      const id = always(run, ms, ...given) as unknown as number;
      timers.set(id, asker(ms));
      return id;
    },
    clearInterval(id: number) {
      timers.delete(id);
      notAlways(id);
    },
  });
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => void window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
  window.grip = () => ({
    listeners: [...standing].flatMap(([target, list]) => list.map(({ type }) => `${target === window ? 'window' : 'document'} ${type}`)).toSorted(),
    timers: timers.size,
    due: [...timers.values()].toSorted(),
    styles: document.querySelectorAll('style, link[rel=stylesheet]').length + document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('*').length,
    globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !/^\d+$/.test(name)).toSorted(),
  });
}
