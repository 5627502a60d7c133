// This file is generated from what the indicators heed (npm test -- -u). Do not edit.
/** Wording that counts on rows without listed goods, and the least strength that does. */
export const HEEDED_WORDING: Readonly<Partial<Record<string, 'weak' | 'medium'>>> = {
  'description-vague': 'medium',
  'documents-altered': 'weak',
  'military-grade': 'medium',
  'no-sale': 'weak',
  relabelled: 'weak',
  'secrecy-wording': 'weak',
};
