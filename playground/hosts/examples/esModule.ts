import { pluginModule, type HostExample } from '../hostExample.ts';

/** Any page with a module script. */
export const esModule: HostExample = {
  async show(place, options) {
    const { mount } = await pluginModule();
    return mount(place, options);
  },
};
