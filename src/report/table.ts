import { LEVELS } from '#model/level.ts';
import type { ReporterFactory, ReportSettings } from '#model/report.ts';
import type { Counts, Head, Tail } from '#model/result.ts';
import { acrossRowsLines } from './across-rows.ts';
import { hang, paragraph } from './lines.ts';
import { notChecked } from './not-checked.ts';
import { Ranking } from './ranking.ts';
import { reviewText } from './run-text.ts';
import { shipmentLines } from './shipment-lines.ts';
import { rowLines } from './table-row.ts';
import { visible } from './visible.ts';

const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

function acrossText({ manifestFindings }: Tail): string[] {
  if (manifestFindings.length === 0) return [];
  const named = [...LEVELS].reverse().flatMap((level) => {
    const of = manifestFindings.filter((finding) => finding.level === level).length;
    return of === 0 ? [] : [`${of.toLocaleString('en-US')} ${level}`];
  });
  return [`${count(manifestFindings.length, 'finding')} across rows (${named.join(', ')})`];
}

const decidedText = ({ findingsWaived, findingsKnown }: Counts): string[] => [
  ...(findingsWaived > 0 ? [`${count(findingsWaived, 'finding')} waived`] : []),
  ...(findingsKnown > 0 ? [`${count(findingsKnown, 'finding')} known by the baseline`] : []),
];

function summary(head: Head, tail: Tail, { width, paint }: ReportSettings): string[] {
  const { counts } = tail;
  const files = new Set(head.tables.map(({ file }) => file)).size;
  const [first] = head.tables;
  const name =
    head.tables.length === 1 && first !== undefined
      ? visible(first.sheet === null ? first.file : `${first.file} (${first.sheet})`)
      : `${files === head.tables.length ? '' : `${count(head.tables.length, 'table')} in `}${count(files, 'file')}`;
  const parts = [
    `${count(counts.rowsScreened, 'row')} screened`,
    reviewText(counts),
    ...(counts.openLevels.low > 0 ? [`${counts.openLevels.low.toLocaleString('en-US')} low`] : []),
    ...acrossText(tail),
    ...decidedText(counts),
    `${counts.rowsUnreadable.toLocaleString('en-US')} unreadable; priority list of ${head.lexicon.priorityList}`,
  ];
  return paragraph(`${paint.strong(name)}  ${parts.join(', ')}`, width);
}

/** For a person at a terminal: rows ranked by risk, then what could not be checked. */
export const table: ReporterFactory = (settings) => {
  const ranking = new Ranking(settings.top);
  let head: Head;
  return {
    begin: (known) => {
      head = known;
      return '';
    },
    row: (row) => {
      ranking.add(row);
      return '';
    },
    end: (tail) => {
      const several = head.tables.length > 1;
      const lines = [
        ...summary(head, tail, settings),
        ...ranking.rows(tail.manifestFindings).flatMap((row) => rowLines(row, settings, several)),
        ...(ranking.left > 0 ? ['', `and ${count(ranking.left, 'row')} more (--top shows more)`] : []),
        ...acrossRowsLines(tail, head, settings),
        ...shipmentLines(tail.groups, settings),
        '',
        ...notChecked(tail).flatMap((text) => hang('', visible(text), settings.width)),
        ...tail.notices.flatMap(({ message }) => hang('Note: ', visible(message), settings.width)),
        ...(tail.counts.rowsScreened === 0 ? ['No row was screened.'] : ['Nothing found on a row is no clearance.']),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
};
