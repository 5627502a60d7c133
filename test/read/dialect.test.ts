import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '#read/dialect.ts';

const delimiterOf = (...lines: string[]): string => detectDialect(`${lines.join('\n')}\n`).delimiter;

describe('delimiter', () => {
  it.each([',', ';', '\t', '|'])('finds %j', (delimiter) => {
    expect(delimiterOf(['name', 'quantity', 'country'].join(delimiter), ['router', '4', 'CN'].join(delimiter))).toBe(delimiter);
  });

  it('is not misled by decimal commas', () => {
    expect(delimiterOf('name;price;weight', 'bolt;1,50;0,02', 'nut;2,25;0,01', 'washer;0,75;0,03')).toBe(';');
    expect(delimiterOf('a;1,5;2,3', 'b;1,7;2,9')).toBe(';');
  });

  it('is not misled by commas in texts that outnumber the delimiters', () => {
    expect(delimiterOf('name;qty', 'router, wireless, black, boxed;4', 'bolt, steel, M8, zinc;9', 'lamp, LED, 12 V, round;2')).toBe(';');
  });

  it('is not misled by semicolons in lists', () => {
    expect(delimiterOf('name,marks,qty', 'router,A1;A2;A3,4', 'bolt,B1;B2,9', 'lamp,C1;C2;C3;C4,2')).toBe(',');
  });

  it('does not look inside quotes', () => {
    expect(delimiterOf('name,note', '"a;b;c;d",x', '"e;f;g;h",y', '"i;j\nk;l;m",z')).toBe(',');
  });

  const clauses = Array.from({ length: 35 }, (_, index) => `Clause ${index} of the general terms of sale`);

  it.each([',', ';'])('finds %j in two rows below a header, however many lines of text stand above', (delimiter) => {
    const table = ['Item Description Qty', '1 Router 20', '2 Bolts 4000'].map((line) => line.replaceAll(' ', delimiter));
    expect(delimiterOf(...clauses, ...table)).toBe(delimiter);
  });

  it('finds none in a text whose last lines hold commas', () => {
    const lists = ['bolts, nuts, washers', 'red, green, blue', 'one, two, three'];
    expect(delimiterOf(...clauses, ...lists)).not.toBe(',');
    expect(delimiterOf(...clauses, 'a,b,c', 'd,e')).not.toBe(',');
  });

  it('finds it under a preamble and title rows', () => {
    expect(
      delimiterOf(
        'Export of 12 May, 2024',
        'Company: Harbor Freight Forwarding, Ltd',
        '',
        'no;name;qty',
        '1;bolt;5',
        '2;nut;6',
        '3;lamp;7',
      ),
    ).toBe(';');
  });

  const padded = ['Harbor Trading;;;', 'PO Box 12, Dubai;;;', 'INVOICE 117;;Date: 12.03.2026;', ';;;', 'Terms: CIF Moscow;;;'];
  const invoice = ['no;name;part;code;qty;value', '1;bolt;B1;7318;5;50', '2;nut;N1;7318;6;60'];
  const packing = ['carton;name;part;code;pieces;net;gross', '1;bolt;B1;7318;5;1,5;2', '2;nut;N1;7318;6;1,5;2'];

  it.each([
    ['a preamble padded to another width', [...padded, ...invoice, ...invoice.slice(1), ...invoice.slice(1)]],
    ['a preamble of lines cut at every width', ['Seller: A; Dubai', 'Buyer: B;C;D', 'by sea;CIF', 'a;b;c;d', 'x;y', ...invoice]],
    ['titles above two tables', ['INVOICE 117', '', ...invoice, '', '', 'PACKING LIST 117', '', ...packing]],
    ['a preamble, and a foot below', [...padded, ...invoice, 'Signature: ______', 'For and on behalf of;A']],
  ])('finds it in %s', (_, lines) => {
    expect(delimiterOf(...lines)).toBe(';');
    expect(delimiterOf(...lines.map((line) => line.replaceAll(',', '.').replaceAll(';', ',')))).toBe(',');
  });

  it('finds it in a header without rows', () => {
    expect(detectDialect('name;qty;price').delimiter).toBe(';');
  });

  it('does not cut free text in one column', () => {
    expect(delimiterOf('description', 'router, wireless, black', 'bolt, steel', 'lamp', 'cable, 2 m, copper, blue')).not.toBe(',');
    expect(delimiterOf('description', 'router, wireless', 'bolt, steel', 'cable, copper')).not.toBe(',');
    expect(delimiterOf('description', 'router', 'bolt')).not.toBe(',');
    expect(delimiterOf('router, wireless, black', 'bolt, steel', 'cable, 2 m, copper, blue')).not.toBe(',');
  });

  it.each([
    ['cells left over', 'name,code,qty,value', 'router, 24 port, managed,8517.62,1,1,5', 'FPGA XC7K325T,8542.31,4,1,5'],
    ['cells missing', 'name,code,qty,value', 'router,8517.62', 'towels,6302.60,4'],
    ['both', 'name,code,qty,value', 'router', 'bolt, steel, M8,7318.15,4,9'],
  ])('finds it in a few rows with %s', (_, ...lines) => {
    expect(delimiterOf(...lines)).toBe(',');
    expect(delimiterOf(...lines.map((line) => line.replaceAll(',', ';')))).toBe(';');
  });

  it('is not misled by a sample cut inside a row', () => {
    expect(detectDialect('a;b;c\n1;2;3\n4;"x,y,z,').delimiter).toBe(';');
  });

  it('believes the separator line of Excel', () => {
    for (const line of ['sep=|', '"sep=|"', 'SEP=|', '\ufeffsep=|']) {
      expect(detectDialect(`${line}\r\na,b|c,d\r\n`)).toMatchObject({ delimiter: '|', separatorLine: true });
    }
    expect(detectDialect('sep=\t\na\tb\n')).toMatchObject({ delimiter: '\t', separatorLine: true });
    expect(detectDialect('separator,x\na,b\n')).toMatchObject({ delimiter: ',', separatorLine: false });
  });

  it('believes the columns where the separator line is clearly wrong', () => {
    const table = 'name,code,qty\nrouter,8517.62,4\nbolt; steel,7318.15,9\n';
    expect(detectDialect(`sep=;\n${table}`)).toMatchObject({ delimiter: ',', separatorLine: true, told: ';', likelier: ',' });
    expect(detectDialect(`sep=;\n${table.replaceAll(',', '\t')}`)).toMatchObject({ delimiter: '\t', likelier: '\t' });
  });

  it.each([
    ['one column of sentences', 'sep=;\ndescription\nrouter, black, new\nbolt, steel\n'],
    ['columns of both kinds', 'sep=;\nname;code\nrouter, black;8517.62\nbolt, steel;7318.15\n'],
    ['decimal commas', 'sep=;\nname;price\nbolt;1,50\nnut;2,25\n'],
    ['a character of its own', 'sep=^\nname^code\nrouter, black^8517.62\nbolt, steel^7318.15\n'],
    ['nothing else', 'sep=;\n'],
  ])('believes the separator line over %s', (_name, text) => {
    expect(detectDialect(text)).toMatchObject({ delimiter: text[4], likelier: null });
  });

  it('believes the option most, and tells what the columns speak for', () => {
    expect(detectDialect('sep=;\na,b;c\n', { delimiter: ',' })).toMatchObject({ delimiter: ',', separatorLine: true });
    expect(detectDialect('a,b,c\n1,2,3\n', { delimiter: ';' })).toMatchObject({ delimiter: ';', told: ';', likelier: ',' });
    expect(detectDialect('a,b,c\n1,2,3\n', { delimiter: ',' })).toMatchObject({ delimiter: ',', told: ',', likelier: null });
    expect(detectDialect('a,b,c\n1,2,3\n')).toMatchObject({ delimiter: ',', told: null, likelier: null });
  });
});

describe('line ends', () => {
  it.each([
    ['a\nb\n', '\n'],
    ['a\r\nb\r\n', '\r\n'],
    ['a\rb\r', '\r'],
    ['a\r\nb\n', 'mixed'],
    ['a\r\nb\r', '\r\n'],
    ['"x\ny"\r\nb\r\n', '\r\n'],
    ['', '\n'],
  ])('of %j are %j', (text, expected) => {
    expect(detectDialect(text).recordDelimiter).toBe(expected);
  });
});

describe('escapes', () => {
  const escapeOf = (...lines: string[]): string => detectDialect(`${lines.join('\n')}\n`).escape;

  it('are told by what has no place: a cell that is torn counts once, whatever else is told of its row', () => {
    expect(escapeOf('Description,Qty,Maker', '"5\\" hose",10,"LCD 7""')).toBe('\\');
  });

  it.each([
    ['quotes behind backslashes', 'name,qty', '"cable \\"A\\" type",5', 'bolt,4'],
    ['some of them with commas between', 'name;qty', '"cable \\"A\\"; type \\"B\\"";5', 'bolt;4'],
    ['one of them last', 'name,qty', '"rack 19\\"",5', '"screen 7\\"",4'],
  ])('are backslashes: %s', (_, ...lines) => {
    expect(escapeOf(...lines)).toBe('\\');
  });

  it.each([
    ['no quote', 'name,qty', 'C:\\new,5'],
    ['folders that end in a backslash', 'name,folder,qty', '"bolt","C:\\parts\\",5', '"nut","C:\\parts\\",6'],
    ['doubled quotes that outnumber one backslash', 'name,qty', '"cable ""A"" type",5', '"cable ""B"" type",5', '"C:\\",4'],
    ['inch marks without quotes around', 'name,qty', 'screen 7\\" LCD,5', 'rack 19\\",4'],
  ])('are quotes: %s', (_, ...lines) => {
    expect(escapeOf(...lines)).toBe('"');
  });

  it('leave files without a quote behind a backslash as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', '""', ',', ';', '\n', '\\', 'a', '",'), { maxLength: 40 }), (parts) => {
        const text = parts.join('').replaceAll('\\"', '\\a');
        expect(detectDialect(text).escape).toBe('"');
      }),
    );
  });

  const wrap = (...lines: readonly string[]): string => lines.map((line) => `"${line.replaceAll('"', '""')}"`).join('\r\n');
  const wrapped = (...lines: readonly string[]) => detectDialect(`${wrap(...lines)}\r\n`).wrapped;

  it('tells lines that stand in quotes as a whole, and what parts their cells', () => {
    expect(wrapped('no,name,qty', '1,"bolt, steel",5', '2,nut,6')).toMatchObject({ delimiter: ',' });
    expect(wrapped('no;name;qty', '1;bolt;5')).toMatchObject({ delimiter: ';' });
  });

  it('tells lines with only empty cells behind them, in quotes or not', () => {
    expect(detectDialect('no,name,qty;;\n"1,""bolt, steel"",5";;\n2,nut,6;;\n').wrapped).toMatchObject({ delimiter: ',' });
    expect(detectDialect('"no;name;qty",\n"1;bolt;5",\n').wrapped).toMatchObject({ delimiter: ';' });
  });

  it('tells them where only some stand in quotes, below a header that does not', () => {
    expect(detectDialect('no,name,qty\n"1,""bolt, steel"",5"\n2,nut,6\n').wrapped).toMatchObject({ delimiter: ',' });
    expect(detectDialect('no,name,qty\n"1,bolt,5";\n"2,nut,6";\n').wrapped).toMatchObject({ delimiter: ',' });
    expect(detectDialect('no,name,qty\n"Parts, small"\n1,bolt,5\n2,nut,6\n3,pin,7\n').wrapped).toBeNull();
    expect(detectDialect('""\nno,name,qty\n1,bolt,5\n2,nut,6\n').wrapped).toBeNull();
  });

  it('takes a first column for cells where another is filled, or no table stands in it', () => {
    expect(detectDialect('no,name,qty;;\n1,bolt,5;;x\n2,nut,6;;\n').wrapped).toBeNull();
    expect(detectDialect('goods, brand;;\nbolt, ACME;;\nnut, ACME;;\n').wrapped).toBeNull();
    expect(detectDialect('goods;;\nbolt, steel, M8;;\nnut;;\n').wrapped).toBeNull();
    expect(detectDialect('no,name,qty,,\n1,bolt,5,,\n').wrapped).toBeNull();
  });

  it('takes cells in quotes for cells', () => {
    expect(wrapped('description', 'bolt, steel, M8', 'router, 24 port, managed')).toBeNull();
    expect(wrapped('goods, brand', 'bolt, ACME', 'nut, ACME')).toBeNull();
    expect(detectDialect('no,"name",qty\n1,"bolt",5\n').wrapped).toBeNull();
    expect(detectDialect('"no","name","qty"\n"1","bolt","5"\n').wrapped).toBeNull();
    expect(detectDialect('"no,name,qty"\nbolt\n').wrapped).toBeNull();
  });
});
