import type { Field } from './fields.ts';
import type { ColumnResult } from './result.ts';

/** What says which lines are of one shipment, the surest first. */
export const SHIPMENT_FIELDS = ['declarationNumber', 'transportDocument', 'invoiceNumber'] as const satisfies readonly Field[];

/** @returns the column that says which shipment a line is of; `auto` takes the first of declaration, transport document and invoice */
export function shipmentColumn(
  columns: readonly ColumnResult[],
  wanted: Field | 'auto',
): (ColumnResult & { readonly field: Field }) | undefined {
  const choices: readonly Field[] = wanted === 'auto' ? SHIPMENT_FIELDS : [wanted];
  for (const field of choices) {
    const column = columns.find((candidate) => candidate.field === field);
    if (column !== undefined) return { ...column, field };
  }
  return undefined;
}
