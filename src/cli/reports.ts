import { ScreenError } from '#errors/screen-error.ts';
import type { ReportDocs, Reporter, ReportLimit, ReportPiece, ReportSettings } from '#model/report.ts';
import { aside, needsAside } from '#report/aside.ts';
import { BINARY_FORMATS, defaultTop, FORMATS, type FormatName } from '#report/formats.ts';
import { redacting } from '#report/redacted.ts';
import type { Outcome, Output } from '#run/screen.ts';
import { mappingText } from '#run/settings/config.ts';
import { discardAll, finishAll, type OutputFile, openOutputs } from '#run/write/output-file.ts';
import type { ReadFile } from '#run/write/write-conflicts.ts';
import { createPaint, PLAIN_PAINT, StdoutSink, type Terminal, terminalWidth } from './terminal.ts';

/** Width of table reports that go to files. */
const FILE_WIDTH = 120;

type Look = Pick<ReportSettings, 'width' | 'paint'>;

/** How reports look in files. */
export const FILE_LOOK: Look = { width: FILE_WIDTH, paint: PLAIN_PAINT };

/** @returns how reports look on stdout */
export const stdoutLook = async (terminal: Terminal, color: boolean | undefined): Promise<Look> => ({
  width: terminalWidth(terminal),
  paint: await createPaint(terminal, color),
});

/** Which reports a person asked for, and what they quote. */
export interface ReportsRequest {
  /** Of the report on stdout. */
  readonly format: FormatName;
  readonly outputs: readonly { readonly format: FormatName; readonly file: string }[];
  /** Rows of ranked reports; each format's own number unless told. */
  readonly top: number | undefined;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  /** Whether csv and tsv are for Excel. */
  readonly excel: boolean;
  readonly docs: ReportDocs;
  /** What the run reads, none of which may be replaced. */
  readonly reads: readonly ReadFile[];
  /** What the run leaves for `merge`, where it is a part of a larger one. */
  readonly partial?: { readonly file: string; readonly reporter: Reporter } | undefined;
  /** Where a config goes that reads the only table as it was read. */
  readonly mapping?: string | undefined;
}

/** What the report on stdout has no place for. */
interface Aside {
  /** Whether no file tells it either; else it is told where files are not written. */
  readonly isNeeded: boolean;
  readonly tell: () => void;
}

/** The reports of a run: on stdout, in files, and on stderr what has no place in them. */
export class Reports {
  readonly outputs: readonly Output[];
  readonly #files: readonly OutputFile[];
  readonly #stdout: StdoutSink;
  readonly #quiet: boolean;
  readonly #isPart: boolean;
  readonly #aside: Aside;

  private constructor(
    outputs: readonly Output[],
    files: readonly OutputFile[],
    stdout: StdoutSink,
    { quiet, isPart, aside }: { readonly quiet: boolean; readonly isPart: boolean; readonly aside: Aside },
  ) {
    this.outputs = outputs;
    this.#files = files;
    this.#stdout = stdout;
    this.#quiet = quiet;
    this.#isPart = isPart;
    this.#aside = aside;
  }

  /** @throws ScreenError E_OUTPUT_TWICE, E_OUTPUT_TERMINAL, E_OUTPUT, E_OUTPUT_INPUT before anything is written */
  static async open(request: ReportsRequest, terminal: Terminal): Promise<Reports> {
    const { format, top, quiet, color, excel, docs, reads, mapping, partial } = request;
    if (terminal.stdout.isTTY && !quiet && BINARY_FORMATS.has(format)) throw new ScreenError('E_OUTPUT_TERMINAL', { format });
    const reporterOf = async (name: FormatName, look: Look): Promise<Reporter<ReportPiece>> =>
      redacting((await FORMATS[name]())({ docs, excel, folder: process.cwd(), top: top ?? defaultTop(name), ...look }), docs);
    const stdout = new StdoutSink(terminal.stdout);
    const filed: { readonly file: string; readonly reporter: Reporter<ReportPiece> }[] = [];
    for (const output of request.outputs) filed.push({ file: output.file, reporter: await reporterOf(output.format, FILE_LOOK) });
    if (mapping !== undefined) filed.push({ file: mapping, reporter: mappingReporter(mapping) });
    if (partial !== undefined) filed.push(partial);
    const beside: Output[] = [];
    if (!quiet) {
      const sink = {
        write: (piece: ReportPiece) => stdout.offer(piece),
        fail: (cause: ReportLimit) => stdout.fail(cause),
        get isSound() {
          return stdout.isSound;
        },
      };
      beside.push({ reporter: await reporterOf(format, await stdoutLook(terminal, color)), sink });
    }
    const printed = quiet ? [] : [format];
    const isNeeded = needsAside([...request.outputs.map((output) => output.format), ...printed]);
    const pieces: ReportPiece[] = [];
    if (isNeeded || needsAside(printed)) {
      const settings = { docs, excel, folder: '', top: defaultTop(format), ...FILE_LOOK };
      beside.push({ reporter: redacting(aside(settings), docs), sink: { write: (piece) => void pieces.push(piece) } });
    }
    const tellAside = (): void => {
      if (!stdout.gone) for (const piece of pieces) terminal.stderr.write(piece);
    };
    const files = await openOutputs(
      filed.map(({ file }) => file),
      reads,
    );
    // Files go first: what refuses the run at its beginning does so before anything is printed.
    const outputs = [...filed.map(({ reporter }, index) => ({ reporter, sink: files[index] as OutputFile })), ...beside];
    return new Reports(outputs, files, stdout, { quiet, isPart: partial !== undefined, aside: { isNeeded, tell: tellAside } });
  }

  /** Whether anybody still takes a report; a run without any is wanted for its exit code. */
  get isWanted(): boolean {
    return (this.#quiet ? this.#files.length === 0 : this.#stdout.isSound) || this.#files.some(({ isSound }) => isSound);
  }

  /** Whether the run ended because nobody wants its report any more. */
  get readerLeft(): boolean {
    return this.#stdout.gone && this.#files.length === 0;
  }

  /**
   * Puts the reports in their places, unless an input broke off: what is cut short must not look like a whole report.
   * @returns why some are not there; each error names those that are
   */
  async publish({ counts, isBegun, isWhole }: Pick<Outcome, 'counts' | 'isBegun' | 'isWhole'>): Promise<readonly ScreenError[]> {
    const isWorth = isBegun && isWhole && (counts.rowsScreened > 0 || this.#isPart);
    if (!isWorth) await this.discard();
    const cutShort = isWhole ? [] : this.#files.map(({ file }) => new ScreenError('E_OUTPUT_CUT_SHORT', { file }));
    const lost = [...cutShort, ...(await publish(isWorth ? this.#files : [], this.#quiet ? undefined : this.#stdout))];
    if (this.#aside.isNeeded || lost.length > 0) this.#aside.tell();
    return lost;
  }

  /** Leaves every place as it was. */
  discard(): Promise<void> {
    return discardAll(this.#files);
  }
}

/**
 * Puts files in their places and waits until stdout has taken what was written.
 * @param stdout undefined where nothing was
 * @returns what was lost; each error names what is written whole
 */
export async function publish(files: readonly OutputFile[], stdout: StdoutSink | undefined): Promise<readonly ScreenError[]> {
  const { written, lost } = await finishAll(files);
  const failure = await stdout?.flush(written);
  return failure === undefined ? lost : [...lost, failure];
}

const mappingReporter = (file: string): Reporter => ({
  begin: ({ tables }) => mappingText(file, tables),
  row: () => '',
  end: () => '',
});
