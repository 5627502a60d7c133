/** A text that is no table. */
export type ForeignText = 'markup' | 'JSON' | 'JSON Lines' | 'results' | 'SQL' | 'EDIFACT';

const PAGE = /^<(?:!doctype|html|head|body|table|meta|style|\?xml|!--)/i;
const ELEMENT_IN_ELEMENT = /^<([a-z_][\w:.-]*)(?:\s[^<>]*)?>\s*<[a-z_]/i;

/** Statements that a dump of a database begins with, behind comments. */
const SQL =
  /^(?:\s|--[^\n]*\n|\/\*[^*]*\*\/;?)*(?:(?:CREATE TABLE|DROP TABLE|LOCK TABLES?)\s+(?:IF (?:NOT )?EXISTS\s+)?[\w.`"'[\]]+\s*(?:\(|;|WRITE)|INSERT INTO\s+\S+\s*(?:\(|VALUES\b)|SET NAMES \w+;|BEGIN(?: TRANSACTION)?;)/i;
/** An interchange of UN/EDIFACT (ISO 9735): its service string advice, or its header. */
const EDIFACT = /^(?:UNA.{6}\s*)?UNB\+/s;

const TOKEN = /\s*(?:"(?:[^"\\\r\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{},:])/y;
/** What is left of a token where the text was cut. */
const CUT_TOKEN = /^\s*(?:"(?:[^"\\\r\n]|\\.)*\\?|-|[a-z]{0,4})$/;
const FIRST_KEY = /^\{\s*(?:\}|"(?:[^"\\\r\n]|\\.)*"\s*:)/;
const NEXT_VALUE = /^\s*[[{]/;

/** How this program's own reports begin: `--format json` and `jsonl`. */
const RESULTS =
  /^\{\s*(?:"schemaVersion":\s*\d+,\s*"tool":\s*\{"name":"cargoscreen"|"file":"(?:[^"\\]|\\.)*",(?:"sheet":"(?:[^"\\]|\\.)*",)?"record":\d)/;

/**
 * Tells texts that would be cut into cells although they are no tables.
 * @param head how the text begins, without a byte order mark; letters beyond ASCII may be wrong
 * @returns undefined for what may be a table: first cells may begin with a bracket, too
 */
export function foreignText(head: string): ForeignText | undefined {
  const text = head.trimStart();
  if (SQL.test(text)) return 'SQL';
  if (EDIFACT.test(text)) return 'EDIFACT';
  if (text.startsWith('<')) return isMarkup(text) ? 'markup' : undefined;
  if (!text.startsWith('[') && !FIRST_KEY.test(text)) return undefined;
  if (RESULTS.test(text)) return 'results';
  const end = endOfValue(text);
  if (end === undefined) return undefined;
  const rest = text.slice(end);
  if (rest.trim() === '') return 'JSON';
  return NEXT_VALUE.test(rest) ? 'JSON Lines' : undefined;
}

/** A cell may hold markup, but whole: its line goes on behind it. */
function isMarkup(text: string): boolean {
  if (PAGE.test(text)) return true;
  const name = ELEMENT_IN_ELEMENT.exec(text)?.[1];
  if (name === undefined) return false;
  const closing = `</${name}>`;
  const close = text.indexOf(closing);
  return close === -1 ? text.includes('</') || text.includes('/>') : /^\s*(?:<|$)/.test(text.slice(close + closing.length));
}

/** @returns where the first value of JSON ends, the length of the text if that is cut within it; undefined if it is none */
function endOfValue(text: string): number | undefined {
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0].trim();
    if (token === undefined) return CUT_TOKEN.test(text.slice(from)) ? text.length : undefined;
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth === 0) return TOKEN.lastIndex;
  }
}
