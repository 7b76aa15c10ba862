import controls from './controls.css?inline';
import form from './form.css?inline';
import grid from './grid.css?inline';
import notes from './notes.css?inline';

/** Every style of this package as text, to be adopted as a constructed style sheet beside antd's own. */
export const formCss: string = [form, controls, notes, grid].join('\n');
