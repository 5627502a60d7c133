// This file is generated from the names of the files in src/indicators (npm test -- -u). Do not edit.
import type { RowIndicator } from '#indicators/define.ts';
import type { DocumentIndicator } from '#indicators/define-document.ts';
import type { ManifestIndicator } from '#indicators/define-manifest.ts';
import brandDropped from '#indicators/documents/brand-dropped.ts';
import classificationConflict from '#indicators/documents/classification-conflict.ts';
import figuresConflict from '#indicators/documents/figures-conflict.ts';
import lineUnmatched from '#indicators/documents/line-unmatched.ts';
import partyChanged from '#indicators/documents/party-changed.ts';
import routeChanged from '#indicators/documents/route-changed.ts';
import currencySwitch from '#indicators/manifest/currency-switch.ts';
import invoiceRepeated from '#indicators/manifest/invoice-repeated.ts';
import newBuyer from '#indicators/manifest/new-buyer.ts';
import orderSplit from '#indicators/manifest/order-split.ts';
import partBrandDrift from '#indicators/manifest/part-brand-drift.ts';
import partHsDrift from '#indicators/manifest/part-hs-drift.ts';
import priceOutlier from '#indicators/manifest/price-outlier.ts';
import serialRepeated from '#indicators/manifest/serial-repeated.ts';
import sharedContact from '#indicators/manifest/shared-contact.ts';
import volumeSurge from '#indicators/manifest/volume-surge.ts';
import bankAsConsignee from '#indicators/row/bank-as-consignee.ts';
import brandPartMismatch from '#indicators/row/brand-part-mismatch.ts';
import buyerGoodsMismatch from '#indicators/row/buyer-goods-mismatch.ts';
import contactMismatch from '#indicators/row/contact-mismatch.ts';
import dateAnomaly from '#indicators/row/date-anomaly.ts';
import descriptionObfuscated from '#indicators/row/description-obfuscated.ts';
import descriptionUnreadable from '#indicators/row/description-unreadable.ts';
import descriptionVague from '#indicators/row/description-vague.ts';
import destinationOfConcern from '#indicators/row/destination-of-concern.ts';
import documentsAltered from '#indicators/row/documents-altered.ts';
import endUserMissing from '#indicators/row/end-user-missing.ts';
import forwarderAsConsignee from '#indicators/row/forwarder-as-consignee.ts';
import hsDescriptionMismatch from '#indicators/row/hs-description-mismatch.ts';
import hsMalformed from '#indicators/row/hs-malformed.ts';
import hsResidual from '#indicators/row/hs-residual.ts';
import kitShipment from '#indicators/row/kit-shipment.ts';
import licenceClaim from '#indicators/row/licence-claim.ts';
import localCurrency from '#indicators/row/local-currency.ts';
import militaryGrade from '#indicators/row/military-grade.ts';
import neutralPacking from '#indicators/row/neutral-packing.ts';
import originConcealed from '#indicators/row/origin-concealed.ts';
import partnerChannel from '#indicators/row/partner-channel.ts';
import paymentTermsUnusual from '#indicators/row/payment-terms-unusual.ts';
import phantomShipment from '#indicators/row/phantom-shipment.ts';
import priceAnomaly from '#indicators/row/price-anomaly.ts';
import priorityListCode from '#indicators/row/priority-list-code.ts';
import reExportPattern from '#indicators/row/re-export-pattern.ts';
import refurbishedRemarked from '#indicators/row/refurbished-remarked.ts';
import relabelled from '#indicators/row/relabelled.ts';
import routeAbnormal from '#indicators/row/route-abnormal.ts';
import secrecyWording from '#indicators/row/secrecy-wording.ts';
import servicesDeclined from '#indicators/row/services-declined.ts';
import thirdCountryPayer from '#indicators/row/third-country-payer.ts';
import thirdPartyDealer from '#indicators/row/third-party-dealer.ts';
import transitViaConcern from '#indicators/row/transit-via-concern.ts';
import transshipmentHub from '#indicators/row/transshipment-hub.ts';
import unbranded from '#indicators/row/unbranded.ts';
import valueDensity from '#indicators/row/value-density.ts';
import weightMismatch from '#indicators/row/weight-mismatch.ts';

export const ROW_INDICATORS: readonly RowIndicator[] = [
  bankAsConsignee,
  brandPartMismatch,
  buyerGoodsMismatch,
  contactMismatch,
  dateAnomaly,
  descriptionObfuscated,
  descriptionUnreadable,
  descriptionVague,
  destinationOfConcern,
  documentsAltered,
  endUserMissing,
  forwarderAsConsignee,
  hsDescriptionMismatch,
  hsMalformed,
  hsResidual,
  kitShipment,
  licenceClaim,
  localCurrency,
  militaryGrade,
  neutralPacking,
  originConcealed,
  partnerChannel,
  paymentTermsUnusual,
  phantomShipment,
  priceAnomaly,
  priorityListCode,
  reExportPattern,
  refurbishedRemarked,
  relabelled,
  routeAbnormal,
  secrecyWording,
  servicesDeclined,
  thirdCountryPayer,
  thirdPartyDealer,
  transitViaConcern,
  transshipmentHub,
  unbranded,
  valueDensity,
  weightMismatch,
];

export const MANIFEST_INDICATORS: readonly ManifestIndicator[] = [
  currencySwitch,
  invoiceRepeated,
  newBuyer,
  orderSplit,
  partBrandDrift,
  partHsDrift,
  priceOutlier,
  serialRepeated,
  sharedContact,
  volumeSurge,
];

export const DOCUMENT_INDICATORS: readonly DocumentIndicator[] = [
  brandDropped,
  classificationConflict,
  figuresConflict,
  lineUnmatched,
  partyChanged,
  routeChanged,
];
