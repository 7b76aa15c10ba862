/** What is wrong with the draft. */
export default function CheckTab() {
  return null;
}
