import { address, type HostExample } from '../hostExample.ts';

const inMicroApp = (...modes: readonly string[]): HostExample => ({
  async show(place, options) {
    const { default: micro } = await import('@micro-zoe/micro-app');
    if (!customElements.get('micro-app')) micro.start();
    const app = document.createElement('micro-app');
    micro.setData('filing', { filing: options });
    app.setAttribute('name', 'filing');
    app.setAttribute('url', address('app/index.html'));
    for (const mode of modes) app.setAttribute(mode, '');
    const mounted = new Promise((done) => app.addEventListener('mounted', done, { once: true }));
    place.append(app);
    await mounted;
    let now = options;
    return {
      update(change) {
        now = { ...now, ...change };
        micro.setData('filing', { filing: now });
      },
      async unmount() {
        await micro.unmountApp('filing', { destroy: true, clearData: true });
        app.remove();
      },
    };
  },
});

/** micro-app: the plugin's page in its element. */
export const microApp = inMicroApp('disable-memory-router');
/** The same with its scripts in a frame. */
export const microAppInFrame = inMicroApp('iframe', 'disable-memory-router');
