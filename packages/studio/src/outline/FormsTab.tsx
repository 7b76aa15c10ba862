import { useState } from 'react';
import { JsonPane } from '../json/JsonPane.tsx';
import { PropertyPanel } from '../properties/PropertyPanel.tsx';
import { useStudio } from '../root/studioContext.ts';
import { readStudioRoute } from '../root/studioRoute.ts';
import { useWorkbench } from '../root/workbenchContext.ts';
import { FormSelectionContext } from './formSelection.ts';

/** The procedure's forms, one of them being edited. */
export default function FormsTab() {
  const { route } = useStudio();
  const { source } = useWorkbench();
  const place = readStudioRoute(route);
  const names = Object.keys(source.forms);
  const form = names.find((name) => place.at === 'draft' && name === place.rest) ?? names[0] ?? '';
  const [path, select] = useState('');
  return (
    <FormSelectionContext value={{ form, path, select }}>
      <PropertyPanel />
      <JsonPane />
    </FormSelectionContext>
  );
}
