import { ScreenError } from '#errors/screen-error.ts';
import type { ArchiveEntry } from '#read/archive.ts';
import type { Limits, Meter } from '#read/limits.ts';
import type { RecordBatch } from '#read/records.ts';
import { readXml, type XmlHandler, type XmlPart, xmlSteps } from '#read/xml.ts';
import { readMergedCells } from './merged-cells.ts';
import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts';
import { readSharedStrings, type SharedStrings } from './shared-strings.ts';
import { SheetXml } from './sheet-xml.ts';
import type { Sheet, SheetRemarks, Workbook } from './workbook.ts';

interface Relation {
  readonly target: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** What the parts of a workbook share, held until it is let go of. */
interface Shared {
  readonly strings: SharedStrings | undefined;
  readonly formats: readonly NumberFormat[];
}

/** The files of an Office Open XML package by name, which has no case. */
class Package {
  readonly file: string;
  readonly limits: Limits;
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;

  constructor(entries: readonly ArchiveEntry[], file: string, limits: Limits) {
    this.file = file;
    this.limits = limits;
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  part(name: string): XmlPart | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? undefined : { file: `${this.file}!${entry.name}`, bytes: entry.bytes() };
  }

  /** @throws ScreenError E_WORKBOOK */
  required(name: string): XmlPart {
    const part = this.part(name);
    if (part === undefined) throw new ScreenError('E_WORKBOOK', { file: this.file, reason: `its part ${name} is missing` });
    return part;
  }

  async read(part: XmlPart | undefined, open: XmlHandler['open'] & object): Promise<void> {
    if (part !== undefined) await readXml(part, { open }, this.limits);
  }
}

/**
 * Opens an xlsx or xlsm workbook; macros are not looked at.
 * @param entries files of the archive
 * @param file the workbook's name for messages
 * @param meter makes one for each sheet, of what it says
 * @throws ScreenError E_WORKBOOK, E_ZIP
 */
export async function openXlsx(entries: readonly ArchiveEntry[], file: string, limits: Limits, meter: () => Meter): Promise<Workbook> {
  const parts = new Package(entries, file, limits);
  const root = [...(await relationsOf(parts, '')).values()].find(({ type }) => type === 'officeDocument');
  const main = root?.target ?? 'xl/workbook.xml';
  const relations = await relationsOf(parts, main);
  const { sheets, from1904 } = await readMainPart(parts, main);
  const targets = sheets.flatMap(({ relation }) => relations.get(relation)?.target.toLowerCase() ?? []);
  // One part under many names could be read without end.
  if (new Set(targets).size < targets.length) throw new ScreenError('E_WORKBOOK', { file, reason: 'two of its sheets are one part' });
  const targetOf = (type: string): string | undefined => [...relations.values()].find((relation) => relation.type === type)?.target;
  let shared: Promise<Shared> | undefined;
  const load = async (): Promise<Shared> => {
    const strings = parts.part(targetOf('sharedStrings') ?? '');
    return {
      strings: strings === undefined ? undefined : await readSharedStrings(strings, limits),
      formats: await readFormats(parts, targetOf('styles')),
    };
  };
  return {
    sheets: sheets.flatMap(({ name, hidden, relation }): Sheet[] => {
      const { type, target } = relations.get(relation) ?? { type: 'missing', target: '' };
      // A sheet that is one chart or dialog has no cells.
      if (type !== 'worksheet' && type !== 'missing') return [];
      const remarks = { emptyFormulas: 0, mergedRows: 0, mergesLeft: 0 };
      const ownMeter = meter();
      async function* rows(): AsyncGenerator<RecordBatch> {
        shared ??= load();
        yield* sheetRows(parts, target, { place: `${file} (${name})`, from1904, ...(await shared), meter: ownMeter }, remarks);
      }
      return [{ name, hidden, remarks, rows }];
    }),
    release() {
      shared = undefined;
    },
  };
}

async function* sheetRows(
  parts: Package,
  target: string,
  { place, meter, ...surroundings }: Shared & { readonly from1904: boolean; readonly place: string; readonly meter: Meter },
  remarks: { -readonly [Key in keyof SheetRemarks]: SheetRemarks[Key] },
): AsyncGenerator<RecordBatch> {
  const { lastRows: merged, left } = await readMergedCells(parts.required(target).bytes);
  remarks.mergesLeft = left;
  const xml = new SheetXml(place, { ...surroundings, merged }, parts.limits, meter);
  for await (const _ of xmlSteps(parts.required(target), xml, parts.limits)) {
    const records = xml.rows.take();
    remarks.emptyFormulas = xml.emptyFormulas;
    remarks.mergedRows = xml.rows.mergedRows;
    if (records.length > 0) yield { records, broken: [], lines: xml.rows.line };
  }
}

async function readMainPart(parts: Package, main: string): Promise<{ readonly sheets: readonly SheetEntry[]; readonly from1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await parts.read(parts.required(main), (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    sheets.push({ name: attributes['name'] ?? '', hidden: /hidden$/i.test(attributes['state'] ?? ''), relation });
  });
  return { sheets, from1904 };
}

/** @param part the part whose relations are read, '' for those of the package */
async function relationsOf(parts: Package, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  await parts.read(parts.part(`${folder}_rels/${part.slice(folder.length)}.rels`), (name, attributes) => {
    if (name !== 'Relationship') return;
    const type = attributes['Type'] ?? '';
    relations.set(attributes['Id'] ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolvedTarget(folder, attributes['Target'] ?? ''),
    });
  });
  return relations;
}

/** @returns the name in the package that a target, relative to a folder or absolute, means */
function resolvedTarget(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** @returns the number formats of the cell styles, in their order (ECMA-376 part 1, 18.8.10 and 18.8.31) */
async function readFormats(parts: Package, target: string | undefined): Promise<readonly NumberFormat[]> {
  const own = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isCellStyles = false;
  await parts.read(target === undefined ? undefined : parts.part(target), (name, attributes) => {
    if (name === 'numFmt') own.set(attributes['numFmtId'] ?? '', numberFormat(attributes['formatCode'] ?? 'General'));
    else if (name === 'cellXfs') isCellStyles = true;
    else if (name === 'cellStyles') isCellStyles = false;
    else if (name === 'xf' && isCellStyles) {
      const id = attributes['numFmtId'] ?? '0';
      formats.push(own.get(id) ?? builtInFormat(Number(id)));
    }
  });
  return formats;
}
