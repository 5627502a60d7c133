import { LEVELS, type Level } from '#model/level.ts';
import { LEVEL_FILLS } from '#report/level-fills.ts';

/** How a cell looks. Formats by number: 0 general, 3 `#,##0`, 49 text (ECMA-376 part 1, 18.8.30). */
interface Look {
  readonly format: 0 | 3 | 49;
  readonly isBold?: boolean;
  readonly isGray?: boolean;
  readonly size?: number;
  readonly fill?: string;
  readonly color?: string;
  readonly align?: 'center' | 'right';
  /** Whether a long text runs over the empty cells on its right instead of being broken into lines. */
  readonly isOneLine?: boolean;
  readonly hasLine?: boolean;
}

const level = (name: Level): Look =>
  name === 'none'
    ? { format: 49, align: 'center', isGray: true }
    : { format: 49, align: 'center', isBold: name === 'critical' || name === 'high', fill: LEVEL_FILLS[name] };

const LOOKS = {
  plain: { format: 0 },
  /** Text that no program takes for a number, a date or a formula, also when it is edited. */
  text: { format: 49 },
  header: { format: 49, isBold: true, fill: '#e4e7eb', hasLine: true },
  ownHeader: { format: 49, isBold: true, fill: '#1f3a5f', color: '#ffffff', hasLine: true },
  number: { format: 3, align: 'right' },
  score: { format: 0, align: 'center' },
  title: { format: 49, isBold: true, size: 16, isOneLine: true },
  strong: { format: 49, isBold: true, isOneLine: true },
  overflow: { format: 49, isOneLine: true },
  section: { format: 49, isBold: true, hasLine: true },
  sectionFigures: { format: 49, isBold: true, hasLine: true, align: 'right' },
  ...(Object.fromEntries(LEVELS.map((name) => [name, level(name)])) as Readonly<Record<Level, Look>>),
} as const satisfies Readonly<Record<string, Look>>;

export type Style = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as Style[];

/** @returns whether a text of the style is broken into lines where its column ends */
export const wraps = (style: Style): boolean => isWrapped(LOOKS[style]);

/** @returns the number by which a cell names its style */
export const styleNumber = (style: Style): number => NAMES.indexOf(style);

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function fontXml({ isBold, size, color, isGray }: Look): string {
  const ink = color ?? (isGray ? '#595959' : '#000000');
  return `<font>${isBold ? '<b/>' : ''}<sz val="${size ?? 11}"/><color rgb="${argb(ink)}"/><name val="Calibri"/><family val="2"/></font>`;
}

const fillXml = ({ fill }: Look): string =>
  fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Two fills have fixed numbers in the format: none and gray. */
const FIXED_FILLS = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></borders>';

const isWrapped = ({ format, isOneLine }: Look): boolean => format === 49 && isOneLine !== true;

function lookXml(look: Look, index: number): string {
  const wrap = isWrapped(look) ? ' wrapText="1"' : '';
  const across = look.align === undefined ? '' : ` horizontal="${look.align}"${look.align === 'right' ? ' indent="1"' : ''}`;
  const numbers = `numFmtId="${look.format}" fontId="${index}" fillId="${index + 2}" borderId="${look.hasLine ? 1 : 0}" xfId="0"`;
  return `<xf ${numbers} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${across}${wrap}/></xf>`;
}

/** @returns the part that all sheets name their styles in */
export function stylesXml(): string {
  const looks: readonly Look[] = Object.values(LOOKS);
  const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('fonts', looks.map(fontXml)),
    list('fills', [FIXED_FILLS, ...looks.map(fillXml)]).replace(/count="\d+"/, `count="${looks.length + 2}"`),
    BORDERS,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', looks.map(lookXml)),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
