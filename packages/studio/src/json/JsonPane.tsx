/** The form as JSON. */
export function JsonPane() {
  return null;
}
