/** What a column of a manifest can be. The spelling is part of the contract. */
export const FIELDS = [
  'description',
  'furtherDescription',
  'brand',
  'manufacturer',
  'model',
  'partNumber',
  'serialNumber',
  'hsCode',
  'quantity',
  'quantityUnit',
  'packages',
  'netWeight',
  'grossWeight',
  'value',
  'unitPrice',
  'currency',
  'originCountry',
  'dispatchCountry',
  'transitCountry',
  'destinationCountry',
  'loadingPort',
  'dischargePort',
  'transportMode',
  'carrier',
  'exporter',
  'importer',
  'notifyParty',
  'endUser',
  'agent',
  'declarationNumber',
  'invoiceNumber',
  'transportDocument',
  'lineNumber',
  'date',
  'paymentTerms',
  'incoterm',
  'remarks',
  'licence',
  'exporterAddress',
  'importerAddress',
  'exporterContact',
  'importerContact',
] as const;

export type Field = (typeof FIELDS)[number];

/** A file is usable if at least one of these is mapped. */
export const USABLE_FIELDS = ['description', 'hsCode', 'partNumber', 'model'] as const satisfies readonly Field[];

/** Fields of countries, in the order of the way. */
export const COUNTRY_FIELDS = [
  'originCountry',
  'dispatchCountry',
  'transitCountry',
  'destinationCountry',
] as const satisfies readonly Field[];

export type CountryField = (typeof COUNTRY_FIELDS)[number];

export const isCountryField = (field: Field | null): field is CountryField => COUNTRY_FIELDS.some((one) => one === field);

/** Fields whose text is searched for goods, brands, part numbers and red-flag wording. */
export const TEXT_FIELDS = [
  'description',
  'furtherDescription',
  'brand',
  'manufacturer',
  'model',
  'partNumber',
  'remarks',
] as const satisfies readonly Field[];

/** Fields whose text says what the goods are: the description, and the column beside it that could be one too. */
export const DESCRIPTION_FIELDS: ReadonlySet<Field> = new Set(['description', 'furtherDescription']);
