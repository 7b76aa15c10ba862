import type { Form } from '@filing/filing';
import type { RevisionFinding } from '@filing/filing/revisions';
import { diffForms, type FormChange } from '@filing/form-engine';

/** Fields that seem to have been renamed without an id in common: to a migration the old one is gone and the new one is empty. Told where one field went and one of the same type and title came in the same place, or each was the only one there. */
export function lostIdentities(before: Readonly<Record<string, Form>>, after: Readonly<Record<string, Form>>): readonly RevisionFinding[] {
  return Object.keys(after).filter((name) => Object.hasOwn(before, name)).flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (!old || !now) return [];
    const { changes } = diffForms(old, now);
    const gone = changes.filter(({ kind, answers }) => kind === 'removed' && answers);
    const come = changes.filter(({ kind, layout }) => kind === 'added' && !layout);
    return come.flatMap((added) => {
      const beside = gone.filter((each) => ownerOf(each) === ownerOf(added) && typeOf(each.before) === typeOf(added.after));
      const alone = beside.length === 1 && come.filter((each) => ownerOf(each) === ownerOf(added)).length === 1;
      const was = beside.find((each) => titleOf(each.before) === titleOf(added.after)) ?? (alone ? beside[0] : undefined);
      return was ? [renamed(name, was, added)] : [];
    });
  });
}

function renamed(at: string, was: FormChange, is: FormChange): RevisionFinding {
  return {
    severity: 'warning', part: 'form', at, path: is.path,
    message: `字段 ${was.path} 似改名为 ${is.path}，但两者没有共同的 x-id，已填内容不会随之改名；如是同一项，请让它沿用原来的 x-id。`,
    messageEn: `The field ${was.path} seems to be called ${is.path} now, but they share no x-id: what was entered would not go with it. Keep the x-id if it is the same field.`,
  };
}

function ownerOf({ path }: FormChange): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function typeOf(schema: unknown): unknown {
  return (schema as { readonly type?: unknown } | undefined)?.type;
}

function titleOf(schema: unknown): unknown {
  return (schema as { readonly title?: unknown } | undefined)?.title;
}
