/** The roles of a list one chooses from while typing (WAI-ARIA combobox); a native list would not show codes beside names. */
export const listRoles = {
  list: { role: 'listbox' },
  option: { role: 'option' },
} as const;
