/** The components a form may name; the renderer knows just these. */
export const formComponents = [
  'Input', 'TextArea', 'Select', 'Radio', 'Checkbox', 'Switch', 'NumberInput', 'DatePicker', 'Upload',
  'OccupationCode', 'OccupationName', 'IndustryTags', 'CreditCode', 'Phone', 'Level', 'District',
  'Lines', 'Table', 'Cards', 'Section', 'Declaration', 'Computed',
] as const;
/** One of the components a form may name. */
export type FormComponent = (typeof formComponents)[number];

/** The domain formats (`x-format`). */
export const formFormats = ['credit-code', 'occupation-code', 'occupation-name', 'minor-class-code', 'minor-class-name', 'phone', 'industry-tags', 'date', 'registration-number', 'resident-id'] as const;

/** The data kinds of a schema node; `void` is layout alone. */
export const formTypes = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'void'] as const;

const everywhere = ['type', 'title', 'description', 'x-visible', 'x-clause', 'x-clauses', 'x-rules', 'x-id', 'x-use', 'x-component', 'x-component-props', 'x-decorator', 'x-notes', 'x-print'];
const onData = ['required', 'default', 'const', 'enum', 'x-required', 'x-compute', 'x-default', 'x-fact', 'x-format', 'x-column', 'x-message', 'x-options'];

/** The keywords a node of each type may carry. */
export const formKeywords: Readonly<Record<(typeof formTypes)[number], ReadonlySet<string>>> = {
  object: new Set([...everywhere, ...onData, 'properties', 'x-totals']),
  array: new Set([...everywhere, ...onData, 'items', 'minItems', 'maxItems', 'x-row-number', 'x-sample']),
  string: new Set([...everywhere, ...onData, 'minLength', 'maxLength', 'pattern', 'x-masked']),
  number: new Set([...everywhere, ...onData, 'minimum', 'maximum']),
  integer: new Set([...everywhere, ...onData, 'minimum', 'maximum']),
  boolean: new Set([...everywhere, ...onData]),
  void: new Set([...everywhere, 'properties']),
};

/** The keywords only a form's root may carry. */
export const rootKeywords: ReadonlySet<string> = new Set(['x-form', 'x-fixed-text', 'x-letter', 'x-messages', 'x-distinct']);

/** Keywords whose value is an expression. */
export const expressionKeywords = ['x-visible', 'x-required', 'x-compute', 'x-default', 'x-options'] as const;
