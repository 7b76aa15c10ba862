import { errorProblem, type FormView } from '@filing/filing';
import { expect, test } from 'vitest';
import { problemPlace } from './problemPlace.ts';

const form = (name: string, repeatable = false): FormView => ({ form: name, title: name, schema: { type: 'object', title: name, 'x-form': name }, english: {}, answers: {}, repeatable, access: 'write', revision: 0 });
const forms = [form('application'), form('project-plan', true)];
const at = (path: string) => problemPlace(errorProblem('required', path, 'x'), forms);

test('finds the form and the field', () => {
  expect(at('application/school.uscc')).toEqual({ form: 'application', path: 'school.uscc', index: null, inner: 'school.uscc' });
  expect(at('application')).toMatchObject({ form: 'application', path: '' });
  expect(at('')).toBeNull();
  expect(at('data/score')).toBeNull();
});

test('finds the project of a repeatable form, however the path is cut', () => {
  expect(at('project-plan/1.courses.0')).toEqual({ form: 'project-plan', path: '1.courses.0', index: 1, inner: 'courses.0' });
  expect(at('project-plan/1/courses.0')).toMatchObject({ index: 1, inner: 'courses.0' });
  expect(at('project-plan.1/courses.0')).toMatchObject({ index: 1, inner: 'courses.0' });
});
