import type { FormSchema } from '@filing/filing';
import { memo } from 'react';
import { joinPath } from '../model/answerPath.ts';
import { fieldKind } from '../model/fieldKind.ts';
import { useVisible } from '../screen/screenContext.ts';
import { Cards } from './Cards.tsx';
import { ControlField } from './ControlField.tsx';
import { Group } from './Group.tsx';
import { Section } from './Section.tsx';
import { TableField } from '../grid/TableField.tsx';

/** The fields of an object, in the order of the form; `around` is the object's path. */
export function Fields({ schema, around, fields = schema }: { readonly schema: FormSchema; readonly around: string; readonly fields?: FormSchema }) {
  return Object.entries(schema.properties ?? {}).map(([name, child]) => <Node key={name} name={name} schema={child} around={around} parent={fields} />);
}

const fieldsOf = (schema: FormSchema, around: string) => <Fields schema={schema} around={around} />;

interface NodeProps {
  readonly name: string;
  readonly schema: FormSchema;
  readonly around: string;
  /** The object the field belongs to. */
  readonly parent: FormSchema;
}

const Node = memo(function Node({ name, schema, around, parent }: NodeProps) {
  const visible = useVisible(schema['x-visible'], around);
  if (!visible) return null;
  const path = joinPath(around, name);
  switch (fieldKind(schema)) {
    case 'section': return <Section schema={schema} around={around} name={name}><Fields schema={schema} around={around} fields={parent} /></Section>;
    case 'group': return <Group schema={schema} path={path}><Fields schema={schema} around={path} /></Group>;
    case 'cards': return <Cards schema={schema} path={path} around={around} fieldsOf={fieldsOf} />;
    case 'table': return <TableField schema={schema} path={path} around={around} />;
    case 'control': return <ControlField schema={schema} path={path} name={name} around={around} parent={parent} />;
  }
});
