/** What the selected field is asked as. */
export function PropertyPanel() {
  return null;
}
