import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';

const DAY = 86_400_000;
/** Days inside a document's number: "No. 12 of 2025-03-05", "№ 12 от 05.03.2025". */
const ISO = /\b(20\d{2})-(\d{2})-(\d{2})\b/;
const DAY_FIRST = /\b(\d{2})\.(\d{2})\.(20\d{2})\b/;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY);

function dayIn(row: Row, field: Field): string | undefined {
  const text = row.text(field);
  if (text === '') return undefined;
  const iso = ISO.exec(text);
  const other = iso === null ? DAY_FIRST.exec(text) : null;
  const day = iso !== null ? iso[0] : other === null ? undefined : `${other[3]}-${other[2]}-${other[1]}`;
  return day === undefined || Number.isNaN(timeOf(day)) ? undefined : day;
}

export default defineRowIndicator({
  id: 'date-anomaly',
  severity: 'low',
  memo: false,
  applies: 'any',
  needs: [['date']],
  docs: {
    what: 'The date lies far in the future or before there were such declarations, or the invoice was written long after the transport document.',
    why: 'Papers that are dated after the goods left were made, or made anew, for somebody who asked.',
    next: 'Ask for the original invoice and the dates of the transport document.',
    silentWhen:
      'The date is near the day of the run, can not be read, or is an ordinary past one; invoice and transport document name no day, or days in the ordinary order. On goods that are not listed it counts no points.',
    source: 'FFIEC, BSA/AML examination manual, appendix F',
  },
  messages: {
    future: 'The date {date} lies {days} days after the day of the run.',
    past: 'The date {date} lies before {year}.',
    order: 'The invoice is of {invoice}, {days} days after the transport document of {transport}.',
  },
  assess({ row, today, parameters }) {
    const invoice = dayIn(row, 'invoiceNumber');
    const transport = dayIn(row, 'transportDocument');
    if (invoice !== undefined && transport !== undefined) {
      const days = daysBetween(transport, invoice);
      if (days > (parameters['lateInvoiceDays'] ?? Number.POSITIVE_INFINITY)) {
        const fields = ['invoiceNumber', 'transportDocument'] as const;
        return {
          message: 'order',
          data: { invoice, transport, days },
          fields,
          evidence: fields.map((field) => cellEvidence(row, field, 'date')),
        };
      }
    }
    if (row.date.kind !== 'value') return undefined;
    const date = row.date.value;
    const year = parameters['firstYear'] ?? 0;
    const isPast = Number(date.slice(0, 4)) < year;
    const days = date <= today ? 0 : daysBetween(today, date);
    const isFuture = days > (parameters['futureDays'] ?? Number.POSITIVE_INFINITY);
    if (!isPast && !isFuture) return undefined;
    const found = { fields: ['date' as const], evidence: [cellEvidence(row, 'date', date)] };
    return isFuture ? { message: 'future', data: { date, days }, ...found } : { message: 'past', data: { date, year }, ...found };
  },
});
