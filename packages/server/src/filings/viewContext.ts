import type { FlowView } from '@filing/flow-runtime';
import type { FilingView, FormContext, Policy } from '@filing/filing';

/** What the options of a view's forms are worked out from: only what its reader sees anyhow. */
export function viewContext({ applicant, forms, basis }: Pick<FlowView, 'applicant' | 'basis'> & { readonly forms: readonly Pick<FilingView['forms'][number], 'form' | 'answers'>[] }, policy: Policy): FormContext {
  return {
    applicant,
    policy: policy as unknown as Readonly<Record<string, unknown>>,
    forms: Object.fromEntries(forms.map(({ form, answers }) => [form, answers])),
    ...(basis ? { basis: basis as unknown as Readonly<Record<string, unknown>> } : {}),
  };
}
