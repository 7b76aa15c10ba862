/** What the draft means to running filings, and its way to publication. */
export default function ReleaseTab() {
  return null;
}
