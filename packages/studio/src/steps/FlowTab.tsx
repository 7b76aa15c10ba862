/** The chain: its steps, its wording, what must always hold. */
export default function FlowTab() {
  return null;
}
