import compare from './compare.css?inline';
import desk from './desk.css?inline';
import frame from './frame.css?inline';
import outline from './outline.css?inline';
import preview from './preview.css?inline';
import properties from './properties.css?inline';
import release from './release.css?inline';
import rules from './rules.css?inline';
import flow from './flow.css?inline';

/** Every style of the studio as text, to be adopted as a constructed style sheet. */
export const studioCss: string = [frame, desk, compare, release, outline, properties, preview, rules, flow].join('\n');
