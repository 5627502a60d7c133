import type { Field } from '#model/fields.ts';
import { grouped } from '#model/grouped.ts';
import type { GroupResult, RowResult } from '#model/result.ts';
import { shipmentColumn } from '#model/shipment.ts';
import { andMore } from '#report/count.ts';
import { foundShipments, shipmentsText } from '#report/shipment-lines.ts';
import { visible } from '#report/visible.ts';
import { markup } from './markup.ts';

/** Shipments that are listed; the rows of the others are found by the filter. */
const MOST_LISTED = 200;

const nameOf = ({ field, value }: Pick<GroupResult, 'field' | 'value'>): string => `${field} ${visible(value)}`;

/** @returns what the rows of its shipment share; '' where rows were not grouped, or this one names no shipment that was kept */
export function shipmentNames(
  groups: readonly GroupResult[],
  groupBy: Field | 'auto' | undefined,
): (row: Pick<RowResult, 'table' | 'cells'>) => string {
  const names = new Map(groups.map((group) => [`${group.field} ${group.value}`, nameOf(group)]));
  return ({ table, cells }) => {
    const column = groupBy === undefined ? undefined : shipmentColumn(table.columns, groupBy);
    return column === undefined ? '' : (names.get(`${column.field} ${(cells[column.index] ?? '').trim()}`) ?? '');
  };
}

/** @returns the shipments on which something was found, in the order of the table, each with a way to its rows; '' where rows were not grouped */
export function shipmentTable(groups: readonly GroupResult[]): string {
  if (groups.length === 0) return '';
  const found = foundShipments(groups);
  const lines = found.slice(0, MOST_LISTED).map((group) => {
    const name = markup(nameOf(group));
    return `<tr><td><span class="level ${group.level}">${group.level.toUpperCase()} ${group.score}</span></td><td>${name}</td><td class="value">${grouped(group.rows)}</td><td class="value">${grouped(group.needReview)}</td><td><button type="button" data-shipment="${name}" aria-label="Show rows of ${name}">Show</button></td></tr>`;
  });
  return `<h2 id="shipments">Shipments</h2>
<p>${shipmentsText(found, groups)}</p>
<table class="shipments"><thead><tr><th scope="col">Risk</th><th scope="col">Shipment</th><th scope="col">Rows</th><th scope="col">Need review</th><th scope="col">Its rows</th></tr></thead><tbody>${lines.join('\n')}</tbody></table>
${andMore(found.length - MOST_LISTED, 'shipment')
  .map((text) => `<p>${text}</p>`)
  .join('')}`;
}
