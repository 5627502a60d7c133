import { describe, expect, it } from 'vitest';
import { mapColumns } from '#columns/map-columns.ts';
import type { Field } from '#model/fields.ts';
import { mapped, names } from './names.ts';

const MUST_STAY_OUT: Readonly<Record<string, readonly string[]>> = {
  importer: [
    'Importer TIN',
    'Importer country',
    'ИНН получателя',
    'Importer ID',
    'Consignee city',
    '收货人代码',
    'RUT importador',
    'Vergi no',
  ],
  exporter: ['Exporter code', 'Адрес отправителя', 'Shipper phone', 'Fax'],
  value: [
    'Freight USD',
    'Insurance value',
    'Customs duty',
    'VAT',
    'Exchange rate USD',
    'Сумма НДС',
    'Курс валюты',
    '运费',
    'Seguro USD',
    'Zoll EUR',
  ],
  unitPrice: ['Tax rate', 'Exchange rate', 'Duty rate'],
  quantity: ['Unit of measure', 'Number of packages', 'Количество мест', '数量单位', 'Container count', 'Invoice value'],
  description: ['Product code', 'Type of transport', 'Customs office name', 'Код товара', 'Vessel name', 'Company name code'],
  hsCode: ['HS code description', 'HS code 2', 'Chapter', '商品编码描述', 'Procedure code', 'Office code'],
  date: ['Expiry date', 'Date of birth', 'Дата контракта', 'Update time', 'Vencimiento'],
  originCountry: ['Port of origin', 'Country of vessel registration', 'Flag'],
  destinationCountry: ['Destination port', 'Порт назначения', '目的港'],
  lineNumber: ['Number of items', 'Phone number', 'Container number', 'Tax number'],
  partNumber: ['Number of parts', 'HS code', 'Tariff number'],
  grossWeight: ['Weight unit', 'Net weight', 'Tare weight', 'Weight %'],
  brand: ['Brand owner country', 'Model year'],
  transportDocument: ['Bill of entry number', 'Bill type code'],
};

const TABLES: Readonly<Record<string, Readonly<Record<string, Field | null>>>> = {
  'a commercial invoice': {
    Line: 'lineNumber',
    'Mfr Part #': 'partNumber',
    Manufacturer: 'manufacturer',
    'Description of Goods': 'description',
    ECCN: 'licence',
    HTS: 'hsCode',
    COO: 'originCountry',
    'Qty Shipped': 'quantity',
    UOM: 'quantityUnit',
    'Unit Price': 'unitPrice',
    'Ext. Price': 'value',
    'S/N': 'serialNumber',
    'End User': 'endUser',
    'Terms of Payment': 'paymentTerms',
    'INCOTERMS 2020': 'incoterm',
  },
  'a delivery list of an ERP': {
    'Material Description': 'description',
    'Ctry Orig': 'originCountry',
    'Comm./Imp. Code No.': 'hsCode',
    'Ship-To Party': 'importer',
    'Ship-To Ctry': 'destinationCountry',
  },
  'a packing list': {
    'No.': 'lineNumber',
    'Item Description': 'description',
    'P/N': 'partNumber',
    'C/O': 'originCountry',
    "Q'ty (PCS)": 'quantity',
    'N.W. (KGS)': 'netWeight',
    'G.W. (KGS)': 'grossWeight',
    CTNS: 'packages',
    'Measurement (CBM)': null,
    'Shipping Marks': 'remarks',
  },
  'Russian declarations': {
    'Номер ДТ': 'declarationNumber',
    'Дата выпуска': 'date',
    'Наименование отправителя': 'exporter',
    'ИНН получателя': null,
    'Наименование получателя': 'importer',
    'Страна отправления': 'dispatchCountry',
    'Страна происхождения': 'originCountry',
    'Код ТН ВЭД ЕАЭС (10 знаков)': 'hsCode',
    'Описание и характеристика товара': 'description',
    'Товарный знак': 'brand',
    'Вес нетто, кг': 'netWeight',
    'Статистическая стоимость (USD)': 'value',
    'Таможенный орган': null,
    'Ставка пошлины': null,
    'Вид транспорта на границе': 'transportMode',
  },
  'boxes of the Russian form': {
    ND: 'declarationNumber',
    G022: 'exporter',
    G082: 'importer',
    Г31_1: 'description',
    G31_11: 'manufacturer',
    G31_12: 'brand',
    G33: 'hsCode',
    Г34: 'originCountry',
    G15: 'dispatchCountry',
    G38: 'netWeight',
    G46: 'value',
    G45: null,
  },
  'Ukrainian declarations': {
    'Номер МД': 'declarationNumber',
    'Код товару за УКТЗЕД': 'hsCode',
    'Опис товару': 'description',
    Відправник: 'exporter',
    'Код ЄДРПОУ одержувача': null,
    Одержувач: 'importer',
    'Країна походження': 'originCountry',
    'Вага брутто, кг': 'grossWeight',
    'Фактурна вартість, USD': 'value',
    'Торгова марка': 'brand',
  },
  'Chinese customs forms': {
    项号: 'lineNumber',
    商品编号: 'hsCode',
    商品名称: 'description',
    规格型号: 'model',
    品牌: 'brand',
    成交数量: 'quantity',
    成交单位: 'quantityUnit',
    '单价(USD)': 'unitPrice',
    '总价(USD)': 'value',
    币制: 'currency',
    原产国: 'originCountry',
    最终目的国: 'destinationCountry',
    境内发货人: 'exporter',
    境外收货人: 'importer',
    '毛重(KG)': 'grossWeight',
    合同协议号: null,
    提运单号: 'transportDocument',
    指运港: 'dischargePort',
  },
  'a Mexican pedimento': {
    Pedimento: 'declarationNumber',
    'Fecha de pago': 'date',
    RFC: null,
    'Razón social del importador': 'importer',
    Proveedor: 'exporter',
    'País origen': 'originCountry',
    'País vendedor': 'dispatchCountry',
    'Fracción arancelaria': 'hsCode',
    'Descripción de la mercancía': 'description',
    'Valor dólares': 'value',
    'Valor aduana': null,
  },
  'Turkish declarations': {
    'Beyanname No': 'declarationNumber',
    GTİP: 'hsCode',
    'Ticari Tanım': 'description',
    'Menşe Ülke': 'originCountry',
    'Brüt Ağırlık': 'grossWeight',
    Gönderici: 'exporter',
    Alıcı: 'importer',
    Miktar: 'quantity',
    'Ölçü Birimi': 'quantityUnit',
    'Gümrük Vergisi': null,
  },
  'German, French, Portuguese, Polish, Italian and Arabic words': {
    Warennummer: 'hsCode',
    Warenbezeichnung: 'description',
    'Désignation commerciale': null,
    "Pays d'origine": 'originCountry',
    'Peso Líquido (kg)': 'netWeight',
    'Masa brutto': 'grossWeight',
    Importatore: 'importer',
    'Numer faktury': 'invoiceNumber',
    العملة: 'currency',
    المصدر: 'exporter',
  },
  'a Kazakh consignment note': {
    'Тауардың атауы': 'description',
    Маркасы: 'brand',
    Моделі: 'model',
    Саны: 'quantity',
    'Шыққан елі': 'originCountry',
    'Жөнелту елі': 'dispatchCountry',
    'Межелі елі': 'destinationCountry',
    Жөнелтуші: 'exporter',
    Алушы: 'importer',
    'Алушының мекенжайы': 'importerAddress',
    Ескерту: 'remarks',
  },
  'Azerbaijani words': {
    'Malın adı': 'description',
    'Mənşə ölkəsi': 'originCountry',
    'Göndərən ölkə': 'dispatchCountry',
    'Təyinat ölkəsi': 'destinationCountry',
    İdxalçı: 'importer',
    Qeyd: 'remarks',
  },
  'Kyrgyz words': {
    'Товардын аталышы': 'description',
    'Келип чыккан өлкөсү': 'originCountry',
    'Бара турган өлкө': 'destinationCountry',
    Эскертүү: 'remarks',
  },
  'Uzbek words': {
    'Tovar nomi': 'description',
    'Kelib chiqish mamlakati': 'originCountry',
    'Boradigan mamlakat': 'destinationCountry',
    Izoh: 'remarks',
  },
  'Georgian words': {
    'საქონლის დასახელება': 'description',
    'წარმოშობის ქვეყანა': 'originCountry',
    'დანიშნულების ქვეყანა': 'destinationCountry',
    შენიშვნა: 'remarks',
  },
  'Armenian words': {
    'Ապրանքի անվանումը': 'description',
    'Ծագման երկիր': 'originCountry',
    'Նշանակման երկիր': 'destinationCountry',
    Ստացող: 'importer',
  },
  'Belarusian words': {
    'Найменне тавару': 'description',
    'Краіна паходжання': 'originCountry',
    'Краіна прызначэння': 'destinationCountry',
    Атрымальнік: 'importer',
  },
  'fields of SAP': {
    MATNR: 'partNumber',
    MAKTX: 'description',
    STAWN: 'hsCode',
    HERKL: 'originCountry',
    NTGEW: 'netWeight',
    NETWR: 'value',
    WAERK: 'currency',
    GEWEI: null,
  },
  'camel case and joined words': {
    goodsDescription: 'description',
    hsCode: 'hsCode',
    netWeightKg: 'netWeight',
    destCountry: 'destinationCountry',
    TOTALVALUEUSD: 'value',
    consigneeName: 'importer',
    GROSSWEIGHT: 'grossWeight',
  },
  'two languages in one header': {
    '数量 Qty': 'quantity',
    'Наименование / Description': 'description',
    '单价 Unit Price': 'unitPrice',
    'HS CODE/海关编码': 'hsCode',
    '原产国 / Country of Origin': 'originCountry',
  },
};

describe('mapColumns', () => {
  for (const [field, headers] of Object.entries(MUST_STAY_OUT)) {
    it(`takes none of these for ${field}: ${headers.join(', ')}`, () => {
      for (const header of headers) expect([header, mapped([header])[field as Field]]).toEqual([header, undefined]);
    });
  }

  for (const [title, table] of Object.entries(TABLES)) {
    it(`reads ${title}`, () => {
      const columns = mapColumns(Object.keys(table), [], names);
      expect(Object.fromEntries(columns.map(({ header, field }) => [header, field]))).toEqual(table);
    });
  }

  it('prefers what the trader wrote to tariff wording', () => {
    expect(mapped(['HS Code Description', 'HS Code', 'Product Description']).description).toBe('Product Description');
    expect(mapped(['HS Code Description', 'HS Code']).description).toBe('HS Code Description');
  });

  it('takes the final destination for the destination, and the other for a country on the way', () => {
    const rows = [['Kazakhstan', 'Russia', 'Bath towels']];
    for (const headers of [
      ['Country of destination', 'Final destination'],
      ['Destination country', 'Ultimate destination country'],
      ['运抵国', '最终目的国'],
      ['Страна назначения', 'Конечная страна назначения'],
    ]) {
      const [passed, final] = headers as [string, string];
      expect(mapped([passed, final, 'Goods'], rows)).toMatchObject({ destinationCountry: final, transitCountry: passed });
      expect(mapped([final, passed, 'Goods'], [['Russia', 'Kazakhstan', 'Bath towels']])).toMatchObject({
        destinationCountry: final,
        transitCountry: passed,
      });
    }
  });

  it.each([
    ['Via', ['RU', 'BY', 'KZ']],
    ['VIA', ['Russia', 'Kazakhstan', '']],
    ['Vía', ['CN-KZ-RU', 'KZ > RU', 'KZ/BY']],
    ['Ship via', ['RU', 'BY', 'KZ']],
    ['Via country', ['Moscow', 'Almaty', 'RU']],
    ['Via', ['643', '398', '112']],
    ['经由', ['RU', 'KZ', 'BY']],
    ['經由', ['俄羅斯', '哈薩克', '俄羅斯']],
    ['транзит через', ['Россия', 'Беларусь', 'Россия']],
    ['Через', ['Россия', 'Беларусь', 'Россия']],
    ['Tránsito', ['RU', 'KZ', 'BY']],
  ])('takes %s over countries for the countries of transit: %j', (header, cells) => {
    const rows = cells.map((cell) => ['Wireless router', cell, 'KZ']);
    expect(mapped(['Goods', header, 'Destination country'], rows)).toMatchObject({ transitCountry: header });
  });

  it.each([
    ['Via', ['SEA', 'AIR', 'truck']],
    ['Vía', ['Marítimo', 'Aéreo', 'Terrestre']],
    ['Via', ['1', '4', '3']],
    ['Via', ['30', '20', '40']],
    ['Ship via', ['Air freight', 'Ocean', 'Truck']],
    ['Mode of transport', ['AE', 'SE', 'TR']],
  ])('takes %s over ways of carriage for the mode of transport: %j', (header, cells) => {
    const rows = cells.map((cell) => ['Wireless router', cell, 'KZ']);
    expect(mapped(['Goods', header, 'Destination country'], rows)).toMatchObject({ transportMode: header });
  });

  it('takes a way of carriage that is named beside a country of transit that is not for what their values say', () => {
    const rows = ['RU', 'BY', 'KZ'].map((cell) => ['Wireless router', cell, 'road', 'KZ']);
    expect(mapped(['Goods', 'Via', 'Mode of transport', 'Destination country'], rows)).toMatchObject({
      transitCountry: 'Via',
      transportMode: 'Mode of transport',
    });
  });

  it.each([
    ['Destination country', 'End Use Country'],
    ['Destination', 'End user country'],
    ['Destination country', 'Country of final use'],
    ['Destination country', 'Country of ultimate consignee'],
    ['Country of destination', 'Onward destination'],
    ['Страна назначения', 'Страна конечного использования'],
    ['Bestimmungsland', 'Endverbleibsland'],
    ['目的国', '最终用途国'],
  ])('prefers the country of the end use to a plain destination: %s, %s', (plain, final) => {
    const rows = [['Turkey', 'Russia', 'Bath towels']];
    expect(mapped([plain, final, 'Goods'], rows)).toMatchObject({ destinationCountry: final, transitCountry: plain });
  });

  it('keeps the end user apart from its country', () => {
    const found = mapped(['Destination', 'End user', 'Goods'], [['Turkey', 'Acme Trading LLC', 'Bath towels']]);
    expect(found).toMatchObject({ destinationCountry: 'Destination', endUser: 'End user' });
  });

  it('takes no second column of destinations for a country on the way where none is final, or transit has its own', () => {
    const same = mapped(['Destination country', 'Country of destination', 'Goods'], [['Russia', 'Russia', 'Bath towels']]);
    expect(same.transitCountry).toBeUndefined();
    const own = mapped(['Transit country', 'Country of destination', 'Final destination'], [['Türkiye', 'Kazakhstan', 'Russia']]);
    expect(own).toEqual({ transitCountry: 'Transit country', destinationCountry: 'Final destination' });
    expect(mapped(['Country of destination', 'Goods'], [['Russia', 'Bath towels']]).destinationCountry).toBe('Country of destination');
  });

  it('searches a second column of descriptions as a further one, and a third as remarks', () => {
    const rows = [
      ['FPGA XC7A100T-2FGG484I', 'new, boxed, for industrial use', 'in 12 cartons'],
      ['Ceramic mugs', 'white, 350 ml', 'in 40 cartons'],
    ];
    expect(mapped(['Product', 'Description', 'Details'], rows)).toEqual({
      description: 'Description',
      furtherDescription: 'Product',
      remarks: 'Details',
    });
    expect(mapped(['Description', 'Description 2', 'Remarks'], rows)).toEqual({
      description: 'Description',
      furtherDescription: 'Description 2',
      remarks: 'Remarks',
    });
    expect(mapped(['Commodity', 'Cargo description'], rows)).toMatchObject({ furtherDescription: 'Commodity' });
    expect(mapped(['Description', 'Specification'], rows)).toMatchObject({ furtherDescription: 'Specification' });
  });

  it('reads words that mean either as remarks beside a better description', () => {
    const rows = [
      ['Pamuklu havlu', 'etiketler sökülmüş'],
      ['Kuru incir', 'kutuda'],
    ];
    expect(mapped(['Eşya Tanımı', 'Açıklama'], rows)).toEqual({ description: 'Eşya Tanımı', remarks: 'Açıklama' });
    expect(mapped(['Adet', 'Açıklama'], [['3', 'Pamuklu havlu']])).toMatchObject({ description: 'Açıklama' });
  });

  it('searches no tariff wording beside a description, and no empty column', () => {
    const rows = [['Machines for the reception, conversion and transmission of voice, n.e.s.', 'Ceramic mugs', '']];
    expect(mapped(['HS Code Description', 'Product Description', 'Details'], rows)).toEqual({ description: 'Product Description' });
  });

  it('prefers the total in dollars to local money, unit prices and charges', () => {
    expect(mapped(['FOB INR', 'Freight USD', 'Unit price USD', 'FOB USD', 'Duty']).value).toBe('FOB USD');
    expect(mapped(['Unit price', 'Amount', 'VAT']).value).toBe('Amount');
  });

  it('prefers the text as declared to its translation, unless it is empty', () => {
    const headers = ['HS code', 'Product description EN', 'Product description'];
    expect(mapped(headers, [['851762', 'Routers for offices', 'Маршрутизаторы для офиса']]).description).toBe('Product description');
    expect(mapped(headers, [['851762', 'Routers for offices', '']]).description).toBe('Product description EN');
  });

  it('gives a field one column, and says what the others could have been', () => {
    const columns = mapColumns(['Quantity', 'Qty'], [], names);
    expect(columns.map(({ field }) => field)).toEqual(['quantity', null]);
    expect(columns[1]).toEqual({ index: 1, header: 'Qty', field: null, how: 'none', candidateFor: 'quantity' });
  });

  it('says how a column was found', () => {
    const how = mapColumns(['Gross weight', 'Buyer of the goods name', 'Desciption', 'Shoe size'], [], names).map(({ how }) => how);
    expect(how).toEqual(['name', 'alias', 'fuzzy', 'none']);
  });

  it('reads small typos in long words only', () => {
    expect(mapped(['Consinee', 'Manufacurer', 'Orgin country'])).toEqual({
      importer: 'Consinee',
      manufacturer: 'Manufacurer',
      originCountry: 'Orgin country',
    });
    expect(mapped(['Brank', 'Modul', 'Dete'])).toEqual({});
  });

  it('finds the party of a bare address, and the side of a bare country', () => {
    const importing = mapped(['Date', 'Importer', 'Address', 'Supplier', 'Country', 'Port', 'Goods']);
    expect(importing).toMatchObject({ importerAddress: 'Address', originCountry: 'Country', dischargePort: 'Port' });
    const exporting = mapped(['Date', 'Exporter', 'Address', 'Buyer', 'Country', 'Port', 'Goods']);
    expect(exporting).toMatchObject({ exporterAddress: 'Address', destinationCountry: 'Country', loadingPort: 'Port' });
  });

  it('lets values decide between the meanings of a name', () => {
    expect(
      mapped(
        ['Item', 'Qty'],
        [
          ['Wireless router for offices', '3'],
          ['Steel bolts, zinc plated', '9'],
        ],
      ).description,
    ).toBe('Item');
    expect(
      mapped(
        ['Item', 'Goods'],
        [
          ['1', 'Bolts'],
          ['2', 'Nuts'],
        ],
      ).lineNumber,
    ).toBe('Item');
    expect(
      mapped(
        ['Item no', 'Goods'],
        [
          ['XC7K325T-2FFG900I', 'Chips'],
          ['LM358DR', 'Chips'],
        ],
      ).partNumber,
    ).toBe('Item no');
    expect(
      mapped(
        ['Product code', 'Goods'],
        [
          ['8517620000', 'Routers'],
          ['7318158290', 'Bolts'],
        ],
      ).hsCode,
    ).toBe('Product code');
    expect(
      mapped(
        ['Product code', 'Goods'],
        [
          ['RTR-2200', 'Routers'],
          ['BLT-0400', 'Bolts'],
        ],
      ).partNumber,
    ).toBe('Product code');
  });

  it('leaves a column whose values contradict its name', () => {
    expect(
      mapped(
        ['Importer', 'Goods'],
        [
          ['7701234567', 'Bolts'],
          ['7707654321', 'Nuts'],
        ],
      ).importer,
    ).toBeUndefined();
    expect(
      mapped(
        ['Quantity', 'Goods'],
        [
          ['pieces', 'Bolts'],
          ['pieces', 'Nuts'],
        ],
      ).quantity,
    ).toBeUndefined();
  });

  it('tells columns without a name by their values, as the last resort', () => {
    const rows = [
      ['8517620000', 'Wireless router for offices', 'USD', '2026-03-01', '12.50'],
      ['7318158290', 'Bolts of steel, zinc plated', 'EUR', '2026-03-02', '0.10'],
    ];
    const columns = mapColumns(['column 1', '', 'column 3', 'Unnamed: 3', ''], rows, names);
    expect(columns.map(({ field }) => field)).toEqual(['hsCode', 'description', 'currency', 'date', null]);
    expect(columns[0]?.how).toBe('values');
  });

  it('looks into columns with unknown names only while nothing tells goods', () => {
    const rows = [
      ['7301234567', 'Wireless router for offices'],
      ['9201234567', 'Bolts of steel, zinc plated'],
    ];
    expect(mapped(['Zz1', 'Description'], rows)).toEqual({ description: 'Description' });
    expect(mapped(['Zz1', 'Zz2'], rows)).toEqual({ hsCode: 'Zz1', description: 'Zz2' });
  });
});

describe('mapColumns with columns that a person chose', () => {
  it('takes them before all others', () => {
    const found = mapColumns(['Goods', 'Internal text', 'Qty'], [], names, { columns: { description: 'internal TEXT ' } });
    expect(found.map(({ field, how }) => [field, how])).toEqual([
      [null, 'none'],
      ['description', 'option'],
      ['quantity', 'name'],
    ]);
    expect(found[0]?.candidateFor).toBe('description');
  });

  it('names the nearest header where there is none of that name', () => {
    expect(() => mapped(['Goods name', 'Qty'], [], { columns: { description: 'Goods nam' } })).toThrow(
      /there is no column "Goods nam", as --column description=Goods nam says[\s\S]*Did you mean "Goods name"\?/,
    );
  });

  it('refuses unknown fields, and one header for two fields', () => {
    const unknown = { columns: { descripton: 'Goods' } as Partial<Record<Field, string>> };
    expect(() => mapped(['Goods'], [], unknown)).toThrow(/no field "descripton"[\s\S]*Did you mean "description"\?/);
    expect(() => mapped(['Goods'], [], { columns: { description: 'Goods', model: 'Goods' } })).toThrow(
      /named for description and for model/,
    );
  });
});

describe('mapColumns where a name may be a place or a firm', () => {
  const rows = (cells: readonly (readonly string[])[]): readonly (readonly string[])[] => cells;

  it('takes cells that are countries for a country', () => {
    const countries = rows([
      ['China', 'Germany'],
      ['Kazakhstan', 'France'],
    ]);
    expect(mapped(['Ship From', 'Ship To'], countries)).toEqual({ dispatchCountry: 'Ship From', destinationCountry: 'Ship To' });
    expect(
      mapped(
        ['Dispatch', 'Goods'],
        rows([
          ['CN', 'chairs'],
          ['TR', 'lamps'],
        ]),
      ),
    ).toMatchObject({ dispatchCountry: 'Dispatch' });
  });

  it('takes cells that are firms for a party', () => {
    const firms = rows([
      ['Alfa Components Ltd', 'Beta Electronics LLC'],
      ['Gamma Trading GmbH', 'Delta Import LLP'],
    ]);
    expect(mapped(['Ship From', 'Ship To'], firms)).toMatchObject({ exporter: 'Ship From' });
  });

  it('does not take an end use for an end user', () => {
    expect(
      mapped(
        ['End Use', 'End User'],
        rows([
          ['medical', 'City Clinic'],
          ['civil', 'Alfa LLC'],
        ]),
      ),
    ).toEqual({ endUser: 'End User' });
    expect(mapped(['End Use'], rows([['medical'], ['civil']]))).toEqual({});
  });
});

it.each([
  ['partNumber', ['Número de peça', 'Nº da peça', 'N.º de pieza', 'N° de pièce', 'Bauteilnummer', 'رقم الجزء']],
  ['grossWeight', ['Rohgewicht kg', 'Rohmasse', 'Masa bruta', 'Massa bruta (kg)']],
  ['netWeight', ['Eigengewicht', 'Reingewicht', 'Masa neta', 'Massa líquida']],
  ['description', ['Designação das mercadorias', 'Denominazione']],
] as const)('%s goes by names of twelve languages', (field, headers) => {
  for (const header of headers) expect(mapped([header])).toEqual({ [field]: header });
});

describe('of two columns with one name', () => {
  const indexOf = (rows: readonly (readonly string[])[]): number | undefined =>
    mapColumns(['Description', 'HS Code', 'Description'], rows, names).find(({ field }) => field === 'description')?.index;
  const tariffs: Readonly<Record<string, readonly string[]>> = {
    'with dashes': ['- - Other', '- - Parts thereof', '- - - Of plastics'],
    'in English': [
      'Other machines for the reception of voice, n.e.s.',
      'Electronic integrated circuits, whether or not combined',
      'Other parts',
    ],
    'in Russian': ['Прочие машины для приема голоса', 'Прочие схемы электронные интегральные', 'Прочие изделия из пластмасс'],
    'in Chinese': ['其他通信设备', '其他集成电路', '其他塑料制品'],
    'that repeat': ['Telecommunication apparatus', 'Telecommunication apparatus', 'Telecommunication apparatus'],
  };

  it.each(Object.entries(tariffs))("the trader's own text is the description, not a tariff's wording %s", (_, wording) => {
    const goods = ['Router MikroTik hAP ac2', 'FPGA Xilinx XC7K325T', 'Plastic box 40 cm'];
    expect(indexOf(wording.map((text, row) => [text, '8517.62', goods[row] as string]))).toBe(2);
    expect(indexOf(wording.map((text, row) => [goods[row] as string, '8517.62', text]))).toBe(0);
  });
});

describe('countries', () => {
  const HEADERLESS = ['column 1', 'column 2', 'column 3', 'column 4'];

  it.each([
    ['two', [['Ethernet router 24 port', '8517.62', 'CN', 'RU']], { originCountry: 'column 3', destinationCountry: 'column 4' }],
    [
      'by their names',
      [['Маршрутизатор на 24 порта', '8517.62', 'Китай', 'Россия']],
      { originCountry: 'column 3', destinationCountry: 'column 4' },
    ],
    [
      'by longer codes',
      [['Ethernet router 24 port', '8517.62', 'CHN', 'KAZ']],
      { originCountry: 'column 3', destinationCountry: 'column 4' },
    ],
    [
      'one that is the same in all rows',
      [
        ['Ethernet router 24 port', '8517.62', 'RU', '5'],
        ['Bath towels cotton', '6302.60', 'RU', '4'],
      ],
      { destinationCountry: 'column 3' },
    ],
    [
      'one that is not',
      [
        ['Ethernet router 24 port', '8517.62', 'CN', '5'],
        ['Bath towels cotton', '6302.60', 'TR', '4'],
      ],
      { originCountry: 'column 3' },
    ],
    [
      'three',
      [['CN', 'AE', 'RU', 'Ethernet router 24 port']],
      { originCountry: 'column 1', dispatchCountry: 'column 2', destinationCountry: 'column 3' },
    ],
  ])('are told by their values where there is no header: %s', (_, rows, wanted) => {
    const { description, hsCode, ...found } = mapped(HEADERLESS, rows);
    expect(found).toEqual(wanted);
  });

  it('are no units of weight', () => {
    expect(
      mapped(HEADERLESS, [
        ['Ethernet router 24 port', '8517.62', '5', 'KG'],
        ['Bath towels cotton', '6302.60', '4', 'MT'],
      ]),
    ).toEqual({
      description: 'column 1',
      hsCode: 'column 2',
    });
  });

  it('are not told by their values beside a column that says which country it is', () => {
    expect(mapped(['Description', 'Country of origin', '', ''], [['Mugs', 'CN', 'RU', '5']])).toEqual({
      description: 'Description',
      originCountry: 'Country of origin',
    });
  });

  it.each(['Country', 'Land', 'País', 'Страна'])('are not what stands under a lone %s, where none of it is one', (header) => {
    expect(
      mapped(
        ['Description', header],
        [
          ['Mugs', 'Yes'],
          ['Plates', 'No'],
        ],
      ),
    ).toEqual({ description: 'Description' });
    expect(
      mapped(
        ['Description', header],
        [
          ['Mugs', 'China'],
          ['Plates', 'Yes'],
        ],
      ),
    ).toMatchObject({ originCountry: header });
  });

  it('may be misspelled under a header that says which country it is', () => {
    expect(
      mapped(
        ['Description', 'Country of origin'],
        [
          ['Mugs', 'Chnia'],
          ['Plates', 'Vitnam'],
        ],
      ),
    ).toMatchObject({ originCountry: 'Country of origin' });
  });
});
