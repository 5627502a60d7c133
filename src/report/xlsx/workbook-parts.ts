import type { Archive } from './archive.ts';
import { stylesXml } from './styles.ts';
import { xmlText } from './text.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Adds what stands before the sheets: programs that tell files by their first bytes know a workbook by it. */
export function addFirstParts(archive: Archive): void {
  archive.add(
    '_rels/.rels',
    relations([
      ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  );
  archive.add(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>cargoscreen report</dc:title><dc:creator>cargoscreen</dc:creator></cp:coreProperties>`,
  );
  archive.add('xl/styles.xml', stylesXml());
}

export interface SheetEntry {
  readonly name: string;
  /** Cells that a filter spans, its first row on every printed page; undefined where there is no filter. */
  readonly filter: string | undefined;
  /** Columns by which a row is known, as `$A:$B`: they stand on every printed page to the right of them. */
  readonly named?: string | undefined;
}

/** Adds what names the sheets, and ends the archive. */
export function addLastParts(archive: Archive, sheets: readonly SheetEntry[]): void {
  const tabs = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const names = sheets.flatMap(({ name, filter, named }, index) =>
    filter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!${filter.replace(/[A-Z]+|\d+/g, '$$$&')}</definedName>`,
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${named === undefined ? '' : `'${xmlText(name)}'!${named},`}'${xmlText(name)}'!$1:$1</definedName>`,
        ],
  );
  archive.add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${tabs.join('')}</sheets>` +
      `<definedNames>${names.join('')}</definedNames></workbook>`,
  );
  archive.add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'],
    ]),
  );
  const types = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`] as const),
  ];
  archive.add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `${types.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`,
  );
  archive.end();
}
