import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const GOODS = 'FPGA XC7K325T-2FFG900I,8542.39';
let files = 0;

interface Notice {
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
}

interface Result {
  readonly rows: readonly {
    readonly level: string;
    readonly indicators: readonly { readonly evidence: readonly { readonly term: string }[] }[];
  }[];
  readonly skipped: readonly {
    readonly id: string;
    readonly missing: readonly string[];
    readonly reason?: string;
    readonly tables?: string[];
  }[];
  readonly notices: readonly Notice[];
}

const manifestOf = (header: string, cells: readonly string[]): string =>
  folder.write(`${files++}.csv`, [`Description,HS code,${header}`, ...cells.map((cell) => `${GOODS},${cell}`), ''].join('\n'));

async function screened(file: string, ...args: readonly string[]): Promise<Result> {
  return JSON.parse((await cargoscreen([file, '-f', 'json', ...args])).stdout) as Result;
}

const aboutCountries = ({ notices }: Result): Notice[] => notices.filter(({ code }) => code.startsWith('country-'));
const destinations = (cells: readonly string[], ...args: readonly string[]): Promise<Result> =>
  screened(manifestOf('Destination country', cells), ...args);

describe('country cells that can not be read', () => {
  it('are told once a column, with their count, the first different ones and their lines', async () => {
    const unread = ['Neverworld', 'Utopia', 'Neverworld', 'Nowhere', 'Avalon', 'Elsewhere', 'Somewhere'];
    const [notice, ...others] = aboutCountries(await destinations(['RU', ...unread]));
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ code: 'country-unread', line: 3 });
    expect(notice?.message).toContain('7 cells of destinationCountry can not be read as a country');
    expect(notice?.message).toContain(
      '("Neverworld" on line 3, "Utopia" on line 4, "Nowhere" on line 6, "Avalon" on line 7, "Elsewhere" on line 8 and more)',
    );
  });

  it('are told where a cell names several countries and none is the one', async () => {
    const [notice] = aboutCountries(await destinations(['RU', 'Kazakhstan or Russia']));
    expect(notice?.message).toContain('"Kazakhstan or Russia" on line 3');
  });

  it.each(['Kazakhstan (not Russia)', 'Kazakhstan / не Россия'])('are read without a country that they leave out: %s', async (cell) => {
    const { rows } = await destinations(['KZ', cell]);
    expect(rows.map(({ level }) => level)).toEqual(['medium', 'medium']);
  });

  it.each(['All countries except Russia and Belarus', 'Brest (FR)'])(
    'are no finding where they leave one out, or a place lies elsewhere: %s',
    async (cell) => {
      const { rows } = await destinations(['KZ', cell]);
      expect(rows.map(({ level }) => level)).toEqual(['medium', 'low']);
    },
  );

  it.each(['KZ/RU', 'Kazakhstan / Russia', 'Almaty / Москва', 'Казахстан + Россия'])(
    'are a destination of concern where they name one among others: %s',
    async (cell) => {
      const { rows } = await destinations(['KZ', cell.includes(',') ? `"${cell}"` : cell]);
      expect(rows.map(({ level }) => level)).toEqual(['medium', 'critical']);
    },
  );

  it.each([
    ['names, codes and places', 'Destination country', ['RU', 'KAZ', 'Germany', 'Almaty, Kazakhstan', 'Rusland']],
    ['cells without content among others', 'Destination country', ['RU', '', 'N/A', '-']],
    ['a way that is direct', 'Transit country', ['', 'direct', 'без транзита', 'DIRECT', '直达', 'none', '-']],
    ['the other columns of a table', 'Destination port', ['Neverworld', '643']],
  ])('%s are no notice', async (_, header, cells) => {
    expect(aboutCountries(await screened(manifestOf(header, cells)))).toEqual([]);
  });

  it('clip no character in two', async () => {
    const [notice] = aboutCountries(await destinations(['RU', 'RU', `${'a'.repeat(39)}\u{1f600}zz`]));
    expect(notice?.message).toContain(`"${'a'.repeat(39)}…"`);
  });

  it('clip a long cell, and quote none that is redacted', async () => {
    const cells = ['RU', 'RU', `Somewhere ${'far '.repeat(12)}`];
    expect(aboutCountries(await destinations(cells))[0]?.message).toContain(
      `"${'Somewhere far far far far far far far far '.slice(0, 40)}…"`,
    );
    const [redacted] = aboutCountries(await destinations(cells, '--redact', 'destinationCountry'));
    expect(redacted?.message).toContain('(on line 4)');
    expect(redacted?.message).not.toContain('Somewhere');
  });

  it('make --strict fail, as notices do', async () => {
    const file = manifestOf('Destination country', ['RU', 'Utopia']);
    expect((await cargoscreen([file, '--strict', '--quiet', '--fail-on', 'none'])).code).toBe(2);
    expect((await cargoscreen([manifestOf('Destination country', ['RU', 'CN']), '--strict', '--quiet', '--fail-on', 'none'])).code).toBe(0);
  });

  it('are told apart from those that name several countries', async () => {
    const [unread, several, ...others] = aboutCountries(await destinations(['KZ/KG', 'Utopia', 'Kazakhstan or Russia', 'RU']));
    expect([unread?.code, several?.code]).toEqual(['country-unread', 'country-several']);
    expect(unread?.message).toContain('one cell of destinationCountry can not be read as a country ("Utopia" on line 3)');
    expect(several?.message).toContain(
      '2 cells of destinationCountry name several countries ("KZ/KG" on line 2, "Kazakhstan or Russia" on line 4)',
    );
    expect(others).toEqual([]);
  });

  it('are told by compare too', async () => {
    const [a, b] = [manifestOf('Destination country', ['Utopia']), manifestOf('Destination country', ['RU'])];
    expect((await cargoscreen(['compare', a, b, '-f', 'json'])).stdout).toContain('no cell of destinationCountry can be read as a country');
  });
});

describe('a column of which no cell names a country', () => {
  const unread = (): string => manifestOf('Destination country', ['Utopia', 'Neverworld']);

  it('leaves what needs it not checked', async () => {
    const file = unread();
    const { skipped } = await screened(file);
    const reason = 'no cell of destinationCountry can be read as a country';
    expect(skipped).toContainEqual({ id: 'destination-of-concern', missing: [], reason });
    expect(skipped).toContainEqual({ id: 'transshipment-hub', missing: [], reason });
    const table = await cargoscreen([file, '-f', 'table'], { env: { COLUMNS: '200' } });
    expect(table.stdout).toContain(`Not checked: 2 of 49 indicators (destination-of-concern, transshipment-hub), because ${reason}`);
  });

  it.each(['destinationCountry', 'destination-of-concern', 'transshipment-hub'])('does not meet --require %s', async (name) => {
    const { code, stderr } = await cargoscreen([unread(), '--require', name, '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toContain(`--require ${name}: it could not be evaluated`);
    expect(stderr).toContain('no cell of destinationCountry can be read as a country');
    expect(
      (await cargoscreen([manifestOf('Destination country', ['Utopia', 'KZ']), '--require', name, '--quiet', '--fail-on', 'none'])).code,
    ).toBe(0);
  });

  it('is told of an empty destination too, and not of an empty transit', async () => {
    const empty = await destinations(['', '-']);
    expect(empty.skipped.filter(({ reason }) => reason?.includes('destinationCountry'))).toHaveLength(2);
    expect(aboutCountries(empty)).toEqual([]);
    const direct = await screened(manifestOf('Destination country,Transit country', ['KZ,', 'KZ,direct']));
    expect(direct.skipped.filter(({ reason }) => reason?.includes('Country'))).toEqual([]);
  });

  it('leaves checked what another column serves for', async () => {
    const { skipped } = await screened(manifestOf('Destination country,Port of discharge', ['Utopia,Vladivostok']));
    expect(skipped.filter(({ reason }) => reason !== undefined).map(({ id }) => id)).not.toContain('destination-of-concern');
  });

  it('is told for the tables that it holds of', async () => {
    const [bad, good] = [unread(), manifestOf('Destination country', ['RU'])];
    const { stdout } = await cargoscreen([bad, good, '-f', 'json']);
    const { skipped } = JSON.parse(stdout) as Result;
    expect(skipped.find(({ id, reason }) => id === 'destination-of-concern' && reason !== undefined)?.tables).toEqual([bad]);
  });
});

describe('country cells that were read by a guess', () => {
  it('are told with what they were read as, on the row and for the column', async () => {
    const result = await destinations(['643', 'Russsia', 'Rusland']);
    expect(result.rows.map(({ level }) => level)).toEqual(['critical', 'critical', 'critical']);
    expect(aboutCountries(result).map(({ code, line }) => [code, line])).toEqual([
      ['country-numeric', 2],
      ['country-misspelled', 3],
    ]);
    const [numeric, misspelled] = aboutCountries(result);
    expect(numeric?.message).toContain(
      'one cell of destinationCountry is a number and was read as ISO 3166-1 codes ("643" as RU on line 2)',
    );
    expect(misspelled?.message).toContain('("Russsia" as RU on line 3)');
    const terms = result.rows.flatMap(({ indicators }) => indicators.flatMap(({ evidence }) => evidence.map(({ term }) => term)));
    expect(terms.filter((term) => term.startsWith('RU'))).toEqual(['RU (by its ISO 3166-1 number)', 'RU (by a name with one slip)', 'RU']);
  });
});

describe('explain --row', () => {
  const explained = async (cell: string): Promise<string> => {
    const file = manifestOf('Destination country', ['RU', cell]);
    return (await cargoscreen(['explain', '--row', '2', file], { env: { COLUMNS: '300' } })).stdout;
  };
  const unread = 'could not be evaluated: the cell of destinationCountry can not be read as a country';

  it('says of a row what could not be read, and of an empty cell that it is empty', async () => {
    expect(await explained('Utopia')).toMatch(new RegExp(`destination-of-concern +${unread}`));
    expect(await explained('')).toMatch(/destination-of-concern +silent: this row holds nothing in destinationCountry/);
    expect(await explained('DE')).not.toContain(unread);
  });
});
