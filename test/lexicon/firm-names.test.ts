import { describe, expect, test } from 'vitest';
import { createFirmNames } from '#lexicon/firm-names.ts';
import { data } from '../support/lexicon.ts';

const { compare, key } = createFirmNames(data);

describe('one firm', () => {
  test.each([
    ['ALFA TRADING LLC', 'Alfa Trading L.L.C.'],
    ['Alfa Trading Co., Ltd.', 'ALFA TRADING COMPANY LIMITED'],
    ['ООО «Электроника Плюс»', 'Общество с ограниченной ответственностью "Электроника Плюс"'],
    ['ТОО Сарыарка Импорт', 'Saryarka Import LLP'],
    ['ООО Технополис', 'OOO Tekhnopolis'],
    ['ООО Яхонт', 'Yakhont LLC'],
    ['Müller Elektronik GmbH', 'MUELLER ELEKTRONIK GMBH & CO. KG'],
    ['Borusan Dış Ticaret A.Ş.', 'BORUSAN DIS TICARET AS'],
    ['深圳市某某电子有限公司', '深圳市某某电子有限公司 '],
    ['Harbor Bridge Trading FZE', 'Harbor Bridge Trading FZE, Jebel Ali Free Zone, Dubai'],
    ['Harbor Brigde Trading', 'Harbor Bridge Trading'],
  ])('%s and %s', (a, b) => {
    expect(compare(a, b)).toBe('same');
  });
});

describe('two firms', () => {
  test.each([
    ['Alfa Trading LLC', 'Beta Trading LLC'],
    ['ООО Вектор', 'ООО Вымпел'],
    ['ООО Вектор', 'Vympel LLC'],
    ['深圳市某某电子有限公司', '上海另一家科技有限公司'],
  ])('%s and %s', (a, b) => {
    expect(compare(a, b)).toBe('other');
  });
});

test.each([
  ['深圳市某某电子有限公司', 'Shenzhen Moumou Electronics Co., Ltd.'],
  ['', 'Alfa LLC'],
  ['شركة الفا', 'Alfa LLC'],
])('%s and %s can not be told apart or together', (a, b) => {
  expect(compare(a, b)).toBe('unknown');
});

test('spellings of one firm have one key, other firms others', () => {
  expect(key('ALFA TRADING L.L.C.')).toBe(key('Alfa Trading Limited'));
  expect(key('ТОО «Сарыарка Импорт»')).toBe(key('Saryarka Import LLP'));
  expect(key('Alfa Trading LLC')).not.toBe(key('Beta Trading LLC'));
});
