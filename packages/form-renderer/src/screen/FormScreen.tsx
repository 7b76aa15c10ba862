import { FormProvider } from '@formily/react';
import type { Answers, Form, FormContext } from '@filing/filing';
import { translateForm } from '@filing/form-engine';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US.js';
import zhCN from 'antd/locale/zh_CN.js';
import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { NoteLines } from '../field/NoteLines.tsx';
import { createSay, SayProvider } from '../messages/translate.ts';
import { isWithin, pathInForm } from '../model/answerPath.ts';
import { FormModel, type Outside } from '../model/formModel.ts';
import { ClauseProvider } from '../problems/clauseContext.ts';
import { Fields } from '../walk/Fields.tsx';
import { FixedTexts } from '../walk/FixedTexts.tsx';
import { FormNotes } from '../walk/FormNotes.tsx';
import { focusPathIn } from './focusPathIn.ts';
import type { FormPorts, FormScreenProps } from './formScreenProps.ts';
import { ScreenProvider, useNotes, type Screen } from './screenContext.ts';

const noPorts: FormPorts = {};
const noContext: FormContext = {};
const nothing: readonly never[] = [];
const noTexts: Readonly<Record<string, string>> = {};
const noClauses = {};
const ignore = (): void => undefined;

/** One form on the screen, to be written or read; the door of this package. */
export function FormScreen(props: FormScreenProps) {
  const { schema: given, english = noTexts, answers, access, opens, locale = 'zh-CN', context = noContext, clauses = noClauses, ports = noPorts, focusPath, headingLevel = 3, ref } = props;
  const schema = useSameForm(given);
  const openKey = opens === undefined || opens === 'all' ? null : opens.join('\n');
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const outside: Outside = {
    context,
    problems: props.problems ?? nothing,
    remarks: props.remarks ?? nothing,
    changes: props.changes ?? nothing,
    showAll: props.showAll ?? false,
    onChange: props.onChange ?? ignore,
    onCheck: props.onCheck ?? ignore,
  };
  const model = useModel(schema, answers, access, outside);
  const say = useMemo(() => createSay(locale, english), [locale, english]);
  const screen = useMemo<Screen>(() => {
    const open = openKey === null ? null : openKey.split('\n').map((each) => pathInForm(each, schema['x-form'])).filter((each) => each !== null);
    return {
      model,
      ports,
      access,
      headingLevel,
      id,
      schema: locale === 'en' ? translateForm(schema, english) : schema,
      isOpen: (path) => open === null || open.some((each) => isWithin(path, each)),
      reach: new Map(),
    };
  }, [model, ports, access, headingLevel, id, locale, schema, english, openKey]);

  const focusField = (path: string): boolean => focusPathIn(root.current, screen, path);
  useImperativeHandle(ref, () => ({ focusField, check: model.recheck, answers: model.store.snapshot }));
  useEffect(() => {
    if (focusPath !== undefined) focusPathIn(root.current, screen, focusPath);
  }, [focusPath, screen]);

  return (
    <ConfigProvider locale={locale === 'en' ? enUS : zhCN}>
      <SayProvider value={say}>
        <ClauseProvider value={clauses}>
          <ScreenProvider value={screen}>
            <FormProvider form={model.store.form}>
              <div ref={root} className={`fr-scope fr-form fr-form-${access}`} lang={locale} data-form={schema['x-form']}>
                <FormNotes schema={screen.schema} />
                <WholeNotes />
                <FixedTexts schema={screen.schema} place="above" />
                <div className="fr-fields"><Fields schema={screen.schema} around="" /></div>
                <FixedTexts schema={screen.schema} />
              </div>
            </FormProvider>
          </ScreenProvider>
        </ClauseProvider>
      </SayProvider>
    </ConfigProvider>
  );
}

/** Notes that concern the form as a whole. */
function WholeNotes() {
  const notes = useNotes('');
  if (notes.problems.length + notes.remarks.length + notes.changes.length === 0) return null;
  return <div data-path=""><NoteLines notes={notes} id="whole-notes" schema={null} /></div>;
}

/** The form as it was first given, while what is given says the same. */
function useSameForm(given: Form): Form {
  const [kept, keep] = useState(given);
  if (kept === given || JSON.stringify(kept) === JSON.stringify(given)) return kept;
  keep(given);
  return given;
}

/** The model lives as long as the form is written; while reading it follows the answers. */
function useModel(schema: FormScreenProps['schema'], answers: Answers, access: 'write' | 'read', outside: Outside): FormModel {
  const followed = access === 'read' ? answers : null;
  // eslint-disable-next-line react/exhaustive-deps -- made anew only for another form, other read answers or another access
  const model = useMemo(() => new FormModel(schema, answers, outside, access), [schema, access, followed]);
  useEffect(() => model.dispose, [model]);
  useEffect(() => model.setOutside(outside));
  return model;
}
