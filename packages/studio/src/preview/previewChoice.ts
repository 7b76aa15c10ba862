/** How the preview shows a form. */
export interface PreviewChoice {
  readonly width: 'fit' | 'desk' | 'tablet' | 'phone';
  /** Name of a sample; empty for a blank form. */
  readonly sample: string;
  readonly access: 'write' | 'read';
  readonly locale: 'zh-CN' | 'en';
  readonly look: 'screen' | 'print';
}

/** Width of the container in px; null: as wide as there is room. */
export const previewWidths: Readonly<Record<PreviewChoice['width'], number | null>> = { fit: null, desk: 1200, tablet: 768, phone: 360 };
