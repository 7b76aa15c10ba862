import { address, type HostExample } from '../hostExample.ts';

/** micro-app: the plugin's page in its element. */
export const microApp: HostExample = {
  async show(place, options) {
    const { default: micro } = await import('@micro-zoe/micro-app');
    if (!customElements.get('micro-app')) micro.start();
    const app = document.createElement('micro-app');
    micro.setData('filing', { filing: options });
    app.setAttribute('name', 'filing');
    app.setAttribute('url', address('app/index.html'));
    app.setAttribute('disable-memory-router', '');
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
};
