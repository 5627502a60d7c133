/** Names in several languages, HS code, kilograms and dollars a piece. */
export const HARMLESS_GOODS: readonly (readonly [texts: readonly string[], hs: string, kilograms: number, dollars: number])[];
