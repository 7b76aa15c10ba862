/** The roles tables have by themselves, said again: on a narrow screen rows are drawn as cards (`display: block`), which takes their own roles away. */
export const tableRoles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
} as const;
