/** Data rows of each fixture: those screened, and those that are named in a notice because there is nothing to screen. */
export const MANIFESTS: Readonly<Record<string, { readonly screened: number; readonly reported: number }>> = {
  'fixtures/across-rows/export-list.csv': { screened: 31, reported: 0 },
  'fixtures/broken/warehouse-export.csv': { screened: 13, reported: 2 },
  'fixtures/chinese-export/declaration.csv': { screened: 18, reported: 0 },
  'fixtures/codes-only/part-list.csv': { screened: 12, reported: 0 },
  'fixtures/encodings/big5.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/cp866.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/euc-kr.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/gb18030.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/iso-8859-5.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/koi8-r.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/shift_jis.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/utf-16be-bom.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/utf-16be.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/utf-16le-bom.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/utf-16le.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/utf-8-bom.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/utf-8.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/windows-1250.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/windows-1251.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/windows-1252.csv': { screened: 3, reported: 0 },
  'fixtures/encodings/windows-1254.csv': { screened: 3, reported: 0 },
  'fixtures/english-invoice/commercial-invoice.csv': { screened: 28, reported: 0 },
  'fixtures/german-packing-list/packliste.csv': { screened: 18, reported: 0 },
  'fixtures/harmless/household.csv': { screened: 24, reported: 0 },
  'fixtures/hostile/hostile.csv': { screened: 12, reported: 0 },
  'fixtures/partner-channel/road-cn-kz-ru.csv': { screened: 20, reported: 0 },
  'fixtures/preamble/packing-list.csv': { screened: 10, reported: 0 },
  'fixtures/quickstart/manifest.csv': { screened: 12, reported: 0 },
  'fixtures/relabelled-gpu/adapters.csv': { screened: 10, reported: 0 },
  'fixtures/russian-customs/broker-1251.csv': { screened: 12, reported: 0 },
  'fixtures/russian-customs/declarations.csv': { screened: 20, reported: 0 },
  'fixtures/spanish-customs/importaciones.csv': { screened: 24, reported: 0 },
  'fixtures/turkish-export/ihracat-listesi.csv': { screened: 16, reported: 0 },
  'fixtures/tutorial/week-21.csv': { screened: 3, reported: 0 },
  'fixtures/tutorial/week-22.csv': { screened: 8, reported: 0 },
  'fixtures/tutorial/week-23.csv': { screened: 6, reported: 0 },
  'fixtures/two-documents/declaration-ru.csv': { screened: 6, reported: 0 },
  'fixtures/two-documents/invoice.csv': { screened: 6, reported: 0 },
};

export const QUICKSTART = 'fixtures/quickstart/manifest.csv';
export const ACROSS_ROWS = 'fixtures/across-rows/export-list.csv';
export const HARMLESS = 'fixtures/harmless/household.csv';
export const HOSTILE = 'fixtures/hostile/hostile.csv';
export const PREAMBLE = 'fixtures/preamble/packing-list.csv';
export const BROKEN = 'fixtures/broken/warehouse-export.csv';
