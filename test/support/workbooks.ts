import { type ZipContent, zip } from './zip.ts';

/** A sheet: rows of cells, or the XML between `sheetData`'s tags and behind them. A number is a number cell, a text an inline text. */
export interface SheetSpec {
  readonly name: string;
  readonly rows?: readonly (readonly (string | number | null)[])[];
  /** XML of the rows, instead of `rows`. */
  readonly xml?: string;
  /** XML behind the rows: merged cells. */
  readonly behind?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** XML of each shared text, the inside of its `si`. */
  readonly shared?: readonly string[];
  /** Number formats; the cell style of number n has the n-th, style 0 none. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  /** Parts that replace or add. */
  readonly parts?: Readonly<Record<string, ZipContent>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function rowXml(cells: readonly (string | number | null)[], index: number): string {
  const inside = cells.map((cell, column) => {
    const place = `${columnName(column)}${index + 1}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${inside.join('')}</row>`;
}

/** Writes an xlsx workbook part by part, as Excel lays it out. */
export function xlsx({ sheets, shared, formats = [], from1904 = false, parts = {} }: WorkbookSpec): Buffer {
  const relations = [
    ...sheets.map(
      (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    ...(shared === undefined ? [] : [`<Relationship Id="rId900" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`]),
    `<Relationship Id="rId901" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>`,
  ];
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const files: Record<string, ZipContent> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships ${PACKAGE}>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  for (const [index, { rows = [], xml, behind = '' }] of sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet ${MAIN}><sheetData>${xml ?? rows.map(rowXml).join('')}</sheetData>${behind}</worksheet>`;
  if (shared !== undefined)
    files['xl/sharedStrings.xml'] = `${HEAD}<sst ${MAIN}>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  return zip({ ...files, ...parts });
}

const NAMESPACES = ['office', 'table', 'text', 'style', 'draw'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);

/** Writes an ods workbook from the XML of its tables. */
export function ods(tables: string, { styles = '', manifest = '' }: { readonly styles?: string; readonly manifest?: string } = {}): Buffer {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
    'content.xml': `${HEAD}<office:document-content ${NAMESPACES.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** @returns an ods table of text cells */
export const odsTable = (name: string, rows: readonly (readonly string[])[]): string =>
  `<table:table table:name="${escapeXml(name)}">${rows.map((cells) => `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
