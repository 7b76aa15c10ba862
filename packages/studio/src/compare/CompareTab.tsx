/** In what the draft differs. */
export default function CompareTab() {
  return null;
}
