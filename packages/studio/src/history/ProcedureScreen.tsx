/** One procedure: its revisions and its drafts. */
export default function ProcedureScreen() {
  return null;
}
