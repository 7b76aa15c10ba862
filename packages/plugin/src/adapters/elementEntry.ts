import { FilingElement } from './filingElement.ts';

// Loaded twice, or of two versions in one page: the first stays, as a name is given once.
if (!customElements.get('filing-plugin')) customElements.define('filing-plugin', FilingElement);

export { FilingElement };
