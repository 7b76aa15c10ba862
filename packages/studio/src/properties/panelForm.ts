import type { Form, FormRule, FormSchema } from '@filing/filing';
import { fieldProperties, type PanelSection } from './fieldProperties.ts';
import type { FieldAt, FieldProperty, PanelGround } from './fieldProperty.ts';

/** The form in which a field's properties are asked: one section for each kind that the field has. */
export function panelForm(at: FieldAt, ground: PanelGround): Form {
  const sections = (Object.entries(fieldProperties) as readonly (readonly [PanelSection, readonly FieldProperty[]])[]).flatMap(([section, properties]) => {
    const asked = properties.filter((property) => property.shown(at)).map((property) => [property.name, askedIn(property.ask(ground, at), property.name, ground)] as const);
    return asked.length === 0 ? [] : [[`in${section}`, { type: 'void', title: ground.say(`section.${section}`), 'x-component': 'Section', properties: Object.fromEntries(asked) } satisfies FormSchema] as const];
  });
  return { type: 'object', title: ground.say('panel'), 'x-form': 'properties', properties: Object.fromEntries(sections) };
}

const pairs: Readonly<Record<string, string>> = { maximum: 'minimum', maxLength: 'minLength', maxItems: 'minItems' };

function askedIn(schema: FormSchema, name: string, { say }: PanelGround): FormSchema {
  const least = pairs[name];
  const rules: readonly FormRule[] = least ? [{ assert: `!filled(${least}) || value >= ${least}`, message: say('limits.crossed') }] : [];
  return { ...schema, ...(rules.length > 0 ? { 'x-rules': [...(schema['x-rules'] ?? []), ...rules] } : {}) };
}
