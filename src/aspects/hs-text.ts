import type { HsCode } from '#model/cell.ts';

/** @returns the code as people write it: 8542.39, 8542 */
export const hsText = (code: HsCode | string): string => (code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4, 6)}` : code);
