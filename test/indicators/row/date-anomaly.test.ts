import indicator from '#indicators/row/date-anomaly.ts';
import { indicatorTable } from '../indicator-table.ts';

indicatorTable(indicator, {
  fires: {
    'a date in the next year': [{ row: { date: '2027-11-20' } }, 'The date 2027-11-20 lies 365 days after the day of the run.'],
    'a date just past what is booked ahead': [
      { row: { date: '2027-01-20' } },
      'The date 2027-01-20 lies 61 days after the day of the run.',
    ],
    'the future of another day of the run': [
      { row: { date: '2026-11-20' }, today: '2025-01-01' },
      'The date 2026-11-20 lies 688 days after the day of the run.',
    ],
    'a date before there were such papers': [{ row: { date: '1925-03-05' } }, 'The date 1925-03-05 lies before 2000.'],
    'an invoice after shipment': [
      { row: { date: '2026-01-05', invoiceNumber: 'INV 12 of 2026-05-01', transportDocument: 'CMR 77 of 2026-01-03' } },
      'The invoice is of 2026-05-01, 118 days after the transport document of 2026-01-03.',
    ],
    'an invoice after shipment, in Russian': [
      { row: { date: '2026-01-05', invoiceNumber: '№ 12 от 01.05.2026', transportDocument: 'СМР 77 от 03.01.2026' } },
      'The invoice is of 2026-05-01, 118 days after the transport document of 2026-01-03.',
    ],
  },
  silent: {
    'the day of the run': { row: { date: '2026-11-20' } },
    'a shipment that is booked ahead': { row: { date: '2027-01-10' } },
    'an ordinary past date': { row: { date: '2019-06-30' } },
    'an invoice before shipment': {
      row: { date: '2026-01-05', invoiceNumber: 'INV 12 of 2026-01-01', transportDocument: 'CMR 77 of 2026-01-03' },
    },
    'an invoice corrected within a month': {
      row: { date: '2026-01-05', invoiceNumber: '12 от 20.01.2026', transportDocument: 'CMR от 03.01.2026' },
    },
    'numbers that only look like days': { row: { date: '2026-01-05', invoiceNumber: '2026-99-77', transportDocument: '12.2026.01' } },
    'no date': { row: { date: '' } },
  },
});
