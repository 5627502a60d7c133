// This file is generated from the names of the files in src/indicators (npm test -- -u). Do not edit.
export const ROW_INDICATOR_IDS = [
  'brand-part-mismatch',
  'description-obfuscated',
  'description-unreadable',
  'description-vague',
  'destination-of-concern',
  'documents-altered',
  'hs-description-mismatch',
  'kit-shipment',
  'licence-claim',
  'military-grade',
  'neutral-packing',
  'origin-concealed',
  'payment-terms-unusual',
  'priority-list-code',
  'refurbished-remarked',
  'relabelled',
  'secrecy-wording',
  'services-declined',
  'third-country-payer',
  'transshipment-hub',
  'unbranded',
] as const;

export const MANIFEST_INDICATOR_IDS = [] as const;

export const DOCUMENT_INDICATOR_IDS = [] as const;

export type RowIndicatorId = (typeof ROW_INDICATOR_IDS)[number];
export type ManifestIndicatorId = (typeof MANIFEST_INDICATOR_IDS)[number];
export type DocumentIndicatorId = (typeof DOCUMENT_INDICATOR_IDS)[number];
export type IndicatorId = RowIndicatorId | ManifestIndicatorId | DocumentIndicatorId;
