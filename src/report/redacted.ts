import type { AssessedFinding, AssessedGoods } from '#model/assessment.ts';
import { type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { ReportDocs, Reporter, ReportPiece } from '#model/report.ts';
import type { Head, RowResult, TableResult, Tail } from '#model/result.ts';
import type { Evidence } from '#model/signals.ts';

/** What stands for a cell that a report does not show. */
const REDACTED = '(redacted)';

/** Characters of a cell by which a message is known to quote it: indicators clip longer quotes. */
const QUOTED = 200;

/**
 * A report in which the cells of the run's redacted fields stand as a mark, as do evidence in them and messages that quote them. Empty cells stay
 * empty. What was found, its points and its fingerprints stay as they are. A result that was redacted before is left as it is.
 */
export function redacting(reporter: Reporter<ReportPiece>, docs: ReportDocs): Reporter<ReportPiece> {
  let redaction: Redaction | undefined;
  return {
    begin(head) {
      const { redact = [] } = head.options;
      redaction = redact.length === 0 ? undefined : new Redaction(redact, docs);
      return reporter.begin(head);
    },
    row: (row) => reporter.row(redaction === undefined ? row : redaction.row(row)),
    end: (tail) => reporter.end(redaction === undefined ? tail : redaction.tail(tail)),
  };
}

class Redaction {
  readonly #fields: ReadonlySet<Field>;
  readonly #docs: ReportDocs;
  readonly #columns = new Map<TableResult, ReadonlySet<number>>();

  constructor(fields: NonNullable<Head['options']['redact']>, docs: ReportDocs) {
    this.#fields = new Set(fields);
    this.#docs = docs;
  }

  row(row: RowResult): RowResult {
    const hidden = this.#hiddenColumns(row.table);
    const { assessment } = row;
    const quoted = [...hidden]
      .map((column) => (row.cells[column] ?? '').trim().slice(0, QUOTED).toLowerCase())
      .filter((text) => text.length > 1);
    return {
      ...row,
      cells: row.cells.map((cell, column) => (hidden.has(column) && cell.trim() !== '' ? REDACTED : cell)),
      value: this.#fields.has('value') ? null : row.value,
      assessment: {
        ...assessment,
        goods: assessment.goods.map((goods): AssessedGoods => ({ ...goods, evidence: this.#evidence(goods.evidence) })),
        indicators: assessment.indicators.map((finding) => this.#finding(finding, quoted)),
      },
    };
  }

  /** Findings across rows name the goods by any of their texts, whatever their own fields. */
  tail(tail: Tail): Tail {
    const namesGoods = TEXT_FIELDS.some((field) => this.#fields.has(field));
    return {
      ...tail,
      manifestFindings: tail.manifestFindings.map((finding) =>
        namesGoods || this.#touches(finding.fields) ? { ...finding, message: this.#sentence(finding.id) } : finding,
      ),
    };
  }

  #finding(finding: AssessedFinding, quoted: readonly string[]): AssessedFinding {
    const message = finding.message.toLowerCase();
    const tells =
      this.#touches(finding.fields) ||
      this.#touches(finding.evidence.map(({ field }) => field)) ||
      quoted.some((text) => message.includes(text));
    return tells ? { ...finding, message: this.#sentence(finding.id), evidence: this.#evidence(finding.evidence) } : finding;
  }

  #evidence(evidence: readonly Evidence[]): readonly Evidence[] {
    return evidence.map((piece) =>
      this.#fields.has(piece.field) ? { ...piece, start: 0, end: REDACTED.length, text: REDACTED, term: REDACTED } : piece,
    );
  }

  /** What the indicator sees on any row. */
  #sentence(id: string): string {
    return `${this.#docs.about(id).what} ${REDACTED}`;
  }

  #touches(fields: readonly Field[]): boolean {
    return fields.some((field) => this.#fields.has(field));
  }

  /** Those of the fields, and those that could be of them too. */
  #hiddenColumns(table: TableResult): ReadonlySet<number> {
    const known = this.#columns.get(table);
    if (known !== undefined) return known;
    const isHidden = (field: Field | null): boolean => field !== null && this.#fields.has(field);
    const hidden = new Set(
      table.columns.flatMap(({ index, field, candidateFor }) => (isHidden(field) || isHidden(candidateFor) ? [index] : [])),
    );
    this.#columns.set(table, hidden);
    return hidden;
  }
}
