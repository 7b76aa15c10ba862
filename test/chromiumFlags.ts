// What Playwright turns off: a later list takes an earlier one's place, so it is said again.
const playwrights = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'];
// Chromium draws the pop-up of an address bar for every window, though nobody sees it here.
const unseen = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** With what Chromium is started where no screen and no network is: nothing that asks outside, nothing drawn for nobody. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  `--disable-features=${[...playwrights, ...unseen].join(',')}`,
];
