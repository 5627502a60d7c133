/** Sheets of a report that say something of its rows. */
export const REPORT_SHEETS = { summary: 'Summary', explanation: 'Explanation' } as const;
