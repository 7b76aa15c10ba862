/** Answers the path of a Chromium that can show Chinese; installs what is missing where it may, else says what to install. */
export function ensureChromium(): Promise<string>;
