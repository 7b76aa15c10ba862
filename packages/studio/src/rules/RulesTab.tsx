/** The values of the policy. */
export default function RulesTab() {
  return null;
}
