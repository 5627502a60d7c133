import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RowIndicator } from '#indicators/define.ts';
import type { DocumentIndicator } from '#indicators/define-document.ts';
import type { ManifestIndicator } from '#indicators/define-manifest.ts';

const FOLDERS = ['row', 'manifest', 'documents'] as const;
const HEADER = '// This file is generated from the names of the files in src/indicators (npm test -- -u). Do not edit.\n';

const source = new URL('../../src/indicators/', import.meta.url);
const folders = readdirSync(source);

/** Ids of a folder, which are the names of its files. */
const idsIn = (folder: string): readonly string[] =>
  folders.includes(folder)
    ? readdirSync(new URL(`${folder}/`, source))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => name.slice(0, -'.ts'.length))
        .sort()
    : [];

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const list = (name: string, entries: readonly string[], type = '', end = ''): string =>
  entries.length === 0
    ? `export const ${name}${type} = []${end};\n`
    : `export const ${name}${type} = [\n${entries.map((entry) => `  ${entry},\n`).join('')}]${end};\n`;
const quoted = (ids: readonly string[]): readonly string[] => ids.map((id) => `'${id}'`);

/** As Biome sorts: the ending does not count. */
const pathIn = (line: string): string => line.slice(line.indexOf('#'), line.indexOf('.ts'));

function registry(): string {
  const kinds = [
    ['row', 'ROW_INDICATORS', 'RowIndicator', 'define'],
    ['manifest', 'MANIFEST_INDICATORS', 'ManifestIndicator', 'define-manifest'],
    ['documents', 'DOCUMENT_INDICATORS', 'DocumentIndicator', 'define-document'],
  ] as const;
  const imports = kinds.flatMap(([folder]) => idsIn(folder).map((id) => `import ${camel(id)} from '#indicators/${folder}/${id}.ts';\n`));
  const lists = kinds.map(([folder, name, type]) => list(name, idsIn(folder).map(camel), `: readonly ${type}[]`));
  const types = kinds.map(([, , type, file]) => `import type { ${type} } from '#indicators/${file}.ts';\n`);
  return `${HEADER}${[...types, ...imports].sort((a, b) => (pathIn(a) < pathIn(b) ? -1 : 1)).join('')}\n${lists.join('\n')}`;
}

function ids(): string {
  const [row, manifest, documents] = FOLDERS.map((folder) => quoted(idsIn(folder))) as [string[], string[], string[]];
  return [
    HEADER + list('ROW_INDICATOR_IDS', row, '', ' as const'),
    list('MANIFEST_INDICATOR_IDS', manifest, '', ' as const'),
    list('DOCUMENT_INDICATOR_IDS', documents, '', ' as const'),
    [
      'export type RowIndicatorId = (typeof ROW_INDICATOR_IDS)[number];',
      'export type ManifestIndicatorId = (typeof MANIFEST_INDICATOR_IDS)[number];',
      'export type DocumentIndicatorId = (typeof DOCUMENT_INDICATOR_IDS)[number];',
      'export type IndicatorId = RowIndicatorId | ManifestIndicatorId | DocumentIndicatorId;\n',
    ].join('\n'),
  ].join('\n');
}

/** What rows without listed goods are searched for, by the weakest strength that an indicator heeds there. */
async function heededWording(): Promise<string> {
  const heeded = new Map<string, string>();
  for (const folder of ['row', 'manifest']) {
    for (const id of idsIn(folder)) {
      const { default: indicator } = (await import(new URL(`${folder}/${id}.ts`, source).href)) as {
        default: RowIndicator | ManifestIndicator;
      };
      for (const [wording, least] of Object.entries(indicator.heeds ?? {}))
        heeded.set(wording, heeded.get(wording) === 'weak' ? 'weak' : least);
    }
  }
  const entries = [...heeded].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.map(([wording, least]) => `  ${/\W/.test(wording) ? `'${wording}'` : wording}: '${least}',\n`);
  return [
    HEADER.replace('the names of the files in src/indicators', 'what the indicators heed'),
    '/** Wording that counts on rows without listed goods, and the least strength that does. */\n',
    `export const HEEDED_WORDING: Readonly<Partial<Record<string, 'weak' | 'medium'>>> = {\n${lines.join('')}};\n`,
  ].join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rowsOf = (indicator: RowIndicator | ManifestIndicator | DocumentIndicator): string => {
  if (indicator.scope === 'documents') return 'pairs of lines, and lines without a counterpart, of two documents (`cargoscreen compare`)';
  const rows = indicator.applies === 'listed' ? 'those with a goods category or a code on the priority list' : 'all';
  return indicator.scope === 'manifest' ? `${rows}, looked at together` : rows;
};

/** The page of an indicator. */
function page(indicator: RowIndicator | ManifestIndicator | DocumentIndicator): string {
  const { docs, needs, memo, severity } = indicator;
  const columns = needs.map((choice) => choice.map((field) => `\`${field}\``).join(' or ')).join('; and ');
  return `<!-- Generated from src/indicators (npm test -- -u). Do not edit. -->
# ${indicator.id}

${docs.what}

- **Severity**: ${severity}${memo ? '; a practice that the memo of 2022 names' : ''}
- **Rows**: ${rowsOf(indicator)}
- **Columns needed**: ${columns}

## Why it matters
${docs.why}

## What to do next
${docs.next}

## When it stays silent
${docs.silentWhen}

## What it says
${Object.values(indicator.messages)
  .map((message) => `- ${capital(message)}`)
  .join('\n')}

## Source
${docs.source}
`;
}

describe('files generated from the folders of indicators', () => {
  test('registry.ts', async () => {
    await expect(registry()).toMatchFileSnapshot('../../src/indicators/registry.ts');
  });

  test('indicator-ids.ts', async () => {
    await expect(ids()).toMatchFileSnapshot('../../src/model/indicator-ids.ts');
  });

  test('heeded-wording.ts', async () => {
    await expect(await heededWording()).toMatchFileSnapshot('../../src/model/heeded-wording.ts');
  });

  test.each(FOLDERS.flatMap((folder) => idsIn(folder).map((id) => [folder, id] as const)))('%s/%s has its page', async (folder, id) => {
    const { default: indicator } = (await import(new URL(`${folder}/${id}.ts`, source).href)) as {
      default: RowIndicator | ManifestIndicator | DocumentIndicator;
    };
    await expect(page(indicator)).toMatchFileSnapshot(`../../docs/indicators/${id}.md`);
  });

  test('no page without an indicator', () => {
    const pages = readdirSync(new URL('../../docs/indicators/', import.meta.url)).filter((name) => name.endsWith('.md'));
    expect(pages.map((name) => name.slice(0, -'.md'.length)).sort()).toEqual(FOLDERS.flatMap(idsIn).sort());
  });
});
