/** Rows as CSV for spreadsheets (RFC 4180, with the mark by which they know UTF-8). A cell that a spreadsheet would take for a formula begins with an apostrophe; a long number with a tab, or it would be rounded. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = text.toWellFormed();
  const safe = /^[\s]*[=+\-@＝＋－＠]/.test(plain) || /^[\t\r\n]/.test(plain) ? `'${plain}` : /^\d{12,}$/.test(plain) ? `\t${plain}` : plain;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
