import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';

const COMMON_LABELS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'gb2312', 'big5', 'shift_jis', 'sjis', 'euc-jp', 'iso-2022-jp', 'euc-kr'],
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['windows-1258', 'windows-874', 'cp1250', 'cp1251', 'cp1252', 'cp1254', 'cp866', 'koi8-r', 'koi8-u', 'macintosh', 'x-mac-cyrillic'],
  ...['iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-9', 'iso-8859-15', 'latin1'],
];

/**
 * @param label any WHATWG label, in any case
 * @returns the name that WHATWG gives the encoding, in lower case; gb18030 for GBK
 * @throws ScreenError E_ENCODING_UNKNOWN, with the label meant where one is near
 */
export function encodingOf(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    // As the Encoding Standard says: GB 18030 holds GBK. The decoder that Node.js has for GBK lacks letters of four bytes.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (cause) {
    throw new ScreenError('E_ENCODING_UNKNOWN', { encoding: label, nearest: nearest(label, COMMON_LABELS) }, { cause });
  }
}
