import { element } from './examples/element.ts';
import { esModule } from './examples/esModule.ts';
import { federation } from './examples/federation.ts';
import { garfish } from './examples/garfish.ts';
import { iframe } from './examples/iframe.ts';
import { microApp } from './examples/microApp.ts';
import { qiankun } from './examples/qiankun.ts';
import { script } from './examples/script.ts';
import { singleSpaApplication, singleSpaParcel } from './examples/singleSpa.ts';
import { wujie } from './examples/wujie.ts';
import type { HostExample } from './hostExample.ts';
import type { HostName } from './hostPolicies.ts';

/** Every kind of host, by its name. */
export const hostExamples: Readonly<Record<HostName, HostExample>> = {
  'es-module': esModule,
  script,
  element: element('shadow'),
  'element-light': element('light'),
  qiankun,
  'single-spa': singleSpaApplication,
  'single-spa-parcel': singleSpaParcel,
  wujie,
  'micro-app': microApp,
  garfish,
  'federation-entry': federation('entry'),
  'federation-manifest': federation('manifest'),
  iframe,
};
