// This file is generated from the names of the files in src/indicators (npm test -- -u). Do not edit.
export const ROW_INDICATOR_IDS = [
  'bank-as-consignee',
  'brand-part-mismatch',
  'buyer-goods-mismatch',
  'contact-mismatch',
  'date-anomaly',
  'description-obfuscated',
  'description-unreadable',
  'description-vague',
  'destination-of-concern',
  'documents-altered',
  'end-user-missing',
  'forwarder-as-consignee',
  'hs-description-mismatch',
  'hs-malformed',
  'hs-residual',
  'kit-shipment',
  'licence-claim',
  'local-currency',
  'military-grade',
  'neutral-packing',
  'origin-concealed',
  'partner-channel',
  'payment-terms-unusual',
  'phantom-shipment',
  'price-anomaly',
  'priority-list-code',
  're-export-pattern',
  'refurbished-remarked',
  'relabelled',
  'route-abnormal',
  'secrecy-wording',
  'services-declined',
  'third-country-payer',
  'third-party-dealer',
  'transit-via-concern',
  'transshipment-hub',
  'unbranded',
  'value-density',
  'weight-mismatch',
] as const;

export const MANIFEST_INDICATOR_IDS = [
  'currency-switch',
  'invoice-repeated',
  'new-buyer',
  'order-split',
  'part-brand-drift',
  'part-hs-drift',
  'price-outlier',
  'serial-repeated',
  'shared-contact',
  'volume-surge',
] as const;

export const DOCUMENT_INDICATOR_IDS = [
  'brand-dropped',
  'classification-conflict',
  'figures-conflict',
  'line-unmatched',
  'party-changed',
  'route-changed',
] as const;

export type RowIndicatorId = (typeof ROW_INDICATOR_IDS)[number];
export type ManifestIndicatorId = (typeof MANIFEST_INDICATOR_IDS)[number];
export type DocumentIndicatorId = (typeof DOCUMENT_INDICATOR_IDS)[number];
export type IndicatorId = RowIndicatorId | ManifestIndicatorId | DocumentIndicatorId;
