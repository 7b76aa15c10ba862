import { errorProblem, type Answers, type Problem } from '@filing/filing';
import { answersMark } from './answersMark.ts';
import { copied, insertAt, isTree, namesOf, ownValue, replaceName, setOwn, type Tree } from './answerTree.ts';
import type { Aside, AsideEntry } from '@filing/filing/revisions';

/** The answers as they were before a migration, byte for byte, from what it yielded. Answers that were changed since are refused (`revision.stale`), so that nothing entered after it is lost; then they are given back as they are. */
export function undoMigration({ answers, aside }: { readonly answers: Answers; readonly aside: Aside }): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  if (aside.mark !== answersMark(answers)) return { answers, problems: [errorProblem('revision.stale', '', '迁移之后内容又有改动，不能整份撤回，请由人工核对后处理。')] };
  const root = copied(answers) as Tree;
  const whole = aside.entries.toReversed().every((entry) => takenBack(root, entry));
  return whole ? { answers: root, problems: [] } : { answers, problems: [errorProblem('history.broken', '', '迁移时另存的内容不完整，不能撤回，请由人工核对后处理。')] };
}

/** False where the entry does not fit the answers. */
function takenBack(root: Tree, entry: AsideEntry): boolean {
  const { last } = namesOf(entry.path);
  const tree = treeAround(root, entry.path);
  if (!tree) return false;
  switch (entry.act) {
    case 'added': replaceName(tree, last, []); return true;
    case 'replaced': setOwn(tree, last, copied(entry.value)); return true;
    case 'taken': insertAt(tree, last, copied(entry.value), entry.at); return true;
    case 'renamed': {
      const there = treeAround(root, entry.to);
      const name = namesOf(entry.to).last;
      if (!there || !Object.hasOwn(there, name)) return false;
      const value = ownValue(there, name);
      replaceName(there, name, []);
      insertAt(tree, last, value, entry.at);
      return true;
    }
  }
}

function treeAround(root: Tree, path: string): Tree | null {
  let tree = root;
  for (const name of namesOf(path).around) {
    const child = ownValue(tree, name);
    if (!isTree(child)) return null;
    tree = child;
  }
  return tree;
}
