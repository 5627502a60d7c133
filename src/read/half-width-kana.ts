/** @returns whether a character is a letter or mark of half-width katakana */
export const isHalfWidthKana = (character: string): boolean => /^[\uff66-\uff9f]/.test(character);

/** @returns whether it can stand behind the character before: a mark changes certain letters only, small letters begin no word */
export function canFollow(character: string, before: string): boolean {
  if (character === 'ﾞ') return /[ｳｶ-ﾄﾊ-ﾎ]/.test(before);
  if (character === 'ﾟ') return /[ﾊ-ﾎ]/.test(before);
  return !/[ｧ-ｰ]/.test(character) || isHalfWidthKana(before);
}
