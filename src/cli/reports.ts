import { ScreenError } from '#errors/screen-error.ts';
import type { ReportDocs, ReportPiece } from '#model/report.ts';
import { aside, needsAside } from '#report/aside.ts';
import { BINARY_FORMATS, defaultTop, FORMATS, type FormatName } from '#report/formats.ts';
import { type OutputFile, openOutput, refuseTwice } from '#run/output-file.ts';
import type { Outcome, Output } from '#run/screen.ts';
import { createPaint, PLAIN_PAINT, StdoutSink, type Terminal, terminalWidth } from './terminal.ts';

/** Width of table reports that go to files. */
export const FILE_WIDTH = 120;

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
  /** Files that are read, none of which may be replaced. */
  readonly inputs: readonly string[];
}

/** The reports of a run: on stdout, in files, and on stderr what has no place in them. */
export class Reports {
  readonly outputs: readonly Output[];
  readonly #files: readonly OutputFile[];
  readonly #stdout: StdoutSink;
  readonly #quiet: boolean;

  private constructor(outputs: readonly Output[], files: readonly OutputFile[], stdout: StdoutSink, quiet: boolean) {
    this.outputs = outputs;
    this.#files = files;
    this.#stdout = stdout;
    this.#quiet = quiet;
  }

  /** @throws ScreenError E_OUTPUT_TWICE, E_OUTPUT_TERMINAL, E_OUTPUT, E_OUTPUT_INPUT before anything is written */
  static async open(request: ReportsRequest, terminal: Terminal): Promise<Reports> {
    const { format, top, quiet, color, excel, docs, inputs } = request;
    refuseTwice(request.outputs.map(({ file }) => file));
    if (terminal.stdout.isTTY && !quiet && BINARY_FORMATS.has(format)) throw new ScreenError('E_OUTPUT_TERMINAL', { format });
    const settingsFor = (name: FormatName) => ({ docs, excel, folder: process.cwd(), top: top ?? defaultTop(name) });
    const plain = { width: FILE_WIDTH, paint: PLAIN_PAINT };
    const stdout = new StdoutSink(terminal.stdout);
    const outputs: Output[] = [];
    const files: OutputFile[] = [];
    try {
      for (const output of request.outputs) {
        const file = await openOutput(output.file, inputs);
        files.push(file);
        outputs.push({ reporter: (await FORMATS[output.format]())({ ...settingsFor(output.format), ...plain }), sink: file });
      }
      if (!quiet) {
        const shown = { width: terminalWidth(terminal), paint: createPaint(terminal, color) };
        outputs.push({ reporter: (await FORMATS[format]())({ ...settingsFor(format), ...shown }), sink: stdout });
      }
      if (needsAside([...request.outputs.map((output) => output.format), ...(quiet ? [] : [format])])) {
        const told = (text: ReportPiece): void => {
          if (!stdout.gone) terminal.stderr.write(text);
        };
        outputs.push({ reporter: aside({ ...settingsFor(format), ...plain }), sink: { write: told } });
      }
    } catch (error) {
      await discardAll(files);
      throw error;
    }
    return new Reports(outputs, files, stdout, quiet);
  }

  /** Whether anybody still reads a report. */
  get isWanted(): boolean {
    return this.#files.length > 0 || this.#quiet || !this.#stdout.gone;
  }

  /** Whether the run ended because nobody wants its report any more. */
  get readerLeft(): boolean {
    return this.#stdout.gone && this.#files.length === 0;
  }

  /**
   * Puts the reports in their places, unless an input broke off: what is cut short must not look like a whole report.
   * @returns which files were not written for that
   */
  async publish({ counts, isWhole }: Pick<Outcome, 'counts' | 'isWhole'>): Promise<readonly ScreenError[]> {
    const isWorth = counts.rowsScreened > 0 && isWhole;
    if (isWorth) for (const file of this.#files) await file.finish();
    else await this.discard();
    if (!this.#quiet) await this.#stdout.flush();
    return isWhole ? [] : this.#files.map(({ file }) => new ScreenError('E_OUTPUT_CUT_SHORT', { file }));
  }

  /** Leaves every place as it was. */
  discard(): Promise<void> {
    return discardAll(this.#files);
  }
}

async function discardAll(files: readonly OutputFile[]): Promise<void> {
  for (const file of files) await file.discard();
}
