/** The procedures and the drafts. */
export default function Home() {
  return null;
}
