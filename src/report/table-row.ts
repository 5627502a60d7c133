import type { AssessedFinding } from '#model/assessment.ts';
import type { Field } from '#model/fields.ts';
import type { ReportSettings } from '#model/report.ts';
import type { RowResult } from '#model/result.ts';
import { ledgerId, ledgerText, settledText } from './ledger-text.ts';
import { flow, hang, padEnd } from './lines.ts';
import { markCell } from './marked-text.ts';
import { visible } from './visible.ts';

/** Longest text that is shown of a cell, in characters; the rest is told as left out. */
const LONGEST_TEXT = 600;
const LONGEST_CELL = 40;
const ID_WIDTH = 24;
const ROUTE = ['originCountry', 'dispatchCountry', 'transitCountry', 'destinationCountry'] as const;

/** Cells that stand whole in the headline. */
const IN_HEADLINE: ReadonlySet<Field> = new Set<Field>([...ROUTE, 'brand', 'hsCode', 'value', 'currency']);

const short = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);

class RowText {
  readonly #row: RowResult;
  readonly #settings: ReportSettings;

  constructor(row: RowResult, settings: ReportSettings) {
    this.#row = row;
    this.#settings = settings;
  }

  lines(several: boolean): string[] {
    return ['', ...this.#headline(several), ...this.#texts(), ...this.#ledger(), ...this.#unscored(), ...this.#next()];
  }

  #column(field: Field): number {
    return this.#row.table.columns.find((column) => column.field === field)?.index ?? -1;
  }

  #cell(field: Field): string {
    return short(visible(this.#row.cells[this.#column(field)] ?? '').trim());
  }

  #headline(several: boolean): string[] {
    const { table, line, record, assessment } = this.#row;
    const { paint, width } = this.#settings;
    const route = ROUTE.map((field) => this.#cell(field)).filter((place, index, all) => place !== '' && place !== all[index - 1]);
    const parts = [
      `${several ? `${visible(table.file)} ` : ''}${table.sheet === null ? '' : `${visible(table.sheet)} `}${line === null ? '' : `line ${line}, `}row ${record}`,
      assessment.goods.map(({ category }) => category).join(', '),
      route.join(' > '),
      this.#labelled('brand', this.#cell('brand')),
      this.#labelled('HS', this.#cell('hsCode')),
      [this.#cell('value'), this.#cell('currency')].filter(Boolean).join(' '),
      assessment.openLevel === assessment.level ? '' : `open: ${assessment.openLevel}`,
    ];
    const lead = paint.level(assessment.level, ` ${padEnd(assessment.level.toUpperCase(), 8)} ${String(assessment.score).padStart(3)} `);
    return flow(`${lead}  `, parts.filter(Boolean), 3, width);
  }

  #labelled(label: string, cell: string): string {
    return cell === '' ? '' : `${label} ${cell}`;
  }

  /** The description, and other cells that evidence points into. */
  #texts(): string[] {
    const { cells, assessment } = this.#row;
    const evidence = [...assessment.goods, ...assessment.indicators].flatMap((entry) => entry.evidence);
    const fields: Field[] = ['description', ...evidence.filter(({ kind }) => kind !== 'context').map(({ field }) => field)];
    const shown = [...new Set(fields)].filter((field) => !IN_HEADLINE.has(field) && (cells[this.#column(field)] ?? '').trim() !== '');
    return shown.flatMap((field) => {
      const column = this.#column(field);
      const cell = cells[column] as string;
      const text = markCell(
        cell.slice(0, LONGEST_TEXT),
        column,
        evidence.map((entry) => ({ ...entry, end: Math.min(entry.end, LONGEST_TEXT) })),
        visible,
        this.#settings.paint.mark,
      );
      const left = cell.length - LONGEST_TEXT;
      const label = field === 'description' ? '' : this.#settings.paint.dim(`${field}: `);
      return hang('   ', `${label}${text.trim()}${left > 0 ? ` … (${left} more characters)` : ''}`, this.#settings.width);
    });
  }

  #ledger(): string[] {
    const { assessment } = this.#row;
    return assessment.points.flatMap((line) => {
      const points = `${line.points > 0 ? '+' : ''}${line.points}`.padStart(6);
      return hang(
        `${points}  ${padEnd(ledgerId(line), ID_WIDTH)} `,
        visible(ledgerText(line, assessment, this.#settings.docs)),
        this.#settings.width,
      );
    });
  }

  /** Findings that stand without points of their own are said all the same. */
  #unscored(): string[] {
    const { assessment } = this.#row;
    const scored = new Set(assessment.points.map(ledgerId));
    return assessment.indicators
      .filter(({ id }) => !scored.has(id))
      .flatMap(({ id, message, settled }) =>
        hang(`    +0  ${padEnd(id, ID_WIDTH)} `, visible(message + settledText(settled)), this.#settings.width),
      );
  }

  #next(): string[] {
    const { assessment } = this.#row;
    const gravest = this.#gravest();
    const id = gravest?.id ?? assessment.goods[0]?.category;
    if (id === undefined) return [];
    return hang(
      '   Next: ',
      `${this.#settings.docs.next(id)} ${this.#settings.paint.dim(`(cargoscreen explain ${id})`)}`,
      this.#settings.width,
    );
  }

  /** The finding that weighs most, so that the advice fits what the row is ranked for. */
  #gravest(): AssessedFinding | undefined {
    const { indicators, points } = this.#row.assessment;
    const pointsOf = (id: string): number => points.find((line) => ledgerId(line) === id)?.points ?? 0;
    return [...indicators].sort((a, b) => pointsOf(b.id) - pointsOf(a.id))[0];
  }
}

/** @returns the lines of one row for a person: what it is, what matched where, every point, what to do next */
export const rowLines = (row: RowResult, settings: ReportSettings, several: boolean): string[] => new RowText(row, settings).lines(several);
