import { expect, test } from 'vitest';
import { createScreener } from '#index.ts';

const HEADER =
  'description,part number,brand,hs code,country of origin,dispatch country,transit country,destination country,mode of transport,importer,end user,currency,quantity,remarks';

/** The rows of a compliance officer and the levels that they expect, as a manifest that holds them all. */
const ROWS: readonly (readonly [why: string, level: string, line: string])[] = [
  ['tier 1 direct to a place of concern, no sign of evasion', 'critical', 'IC,XC7K325T-2FFG900I,Xilinx,8542.39,TW,CN,,RU,,,,,,'],
  [
    'a relabelled accelerator as an adapter, through a hub',
    'critical',
    '"ADAPTER H100 80GB, LABEL REMOVED",,SANDKYAN,8504.40,CN,AE,,RU,,,,,,',
  ],
  ['three countries and a clean distributor', 'low', 'IC,XC7K325T,Xilinx,8542.39,TW,SG,,DE,,Arrow Central Europe GmbH,,,,'],
  [
    'a real user in one broad hub',
    'low',
    'MCU,STM32F407,STMicroelectronics,8542.31,CN,CN,,TR,,Anatolia White Goods AS,Anatolia White Goods AS,TRY,,',
  ],
  [
    'the same to a hub next door, with a forwarder and a foreign currency',
    'high',
    'MCU,STM32F407,STMicroelectronics,8542.31,CN,CN,,KG,,Bishkek Freight Forwarding LLC,,CNY,,buyer founded 2023',
  ],
  ['consumer goods under a listed code', 'low', 'Smart watch band 8,,Xiaomi,8517.62,CN,CN,,KZ,,,,,,retail'],
  ['consumer routers to a hub next door', 'medium', 'Wi-Fi router TP-Link Archer,,TP-Link,8517.62,CN,CN,,KZ,,,,,500,'],
  ['transit through a place of concern', 'high', '24-port switch,,Cisco,8517.62,LT,LT,RU,KZ,truck,,,,,'],
  ['text and code that hide a tier 1 part', 'critical', 'Metal fasteners,XC7Z020-1CLG400I,,7318.15,CN,KG,,RU,,,,,,'],
  ['towels without a trademark', 'none', '"Bath towels, без товарного знака, neutral packing",,,6302.60,CN,CN,,RU,,,,RUB,,'],
  ['phones through a hub and a dealer', 'medium', 'iPhone 15,,Apple,8517.13,HK,AE,,RU,,Dealer Trading LLC,,CNY,,dealer'],
  ['a vague text under tier 1, no brand, to a hub next door', 'high', 'Электронные компоненты,,,8542.39,CN,CN,,KZ,,,,,,'],
  ['ball bearings, tier 3.B alone', 'low', 'Ball bearings SKF 6205,,SKF,8482.10,DE,DE,,TR,,,,,,'],
  ['a military part without a route', 'medium', '5962-8953701EA,,,,,,,,,,,,,'],
  ['a return to the maker', 'low', '"Defective router, warranty return",,,8517.62,KZ,KZ,,CN,,,,,,the maker'],
];

async function* manifest(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode([HEADER, ...ROWS.map(([, , line]) => line)].join('\n'));
}

test('the level that an officer expects, from a file to its grade', async () => {
  const screener = await createScreener();
  const levels: string[] = [];
  for await (const { assessment } of screener.screenStream(manifest())) levels.push(assessment.level);
  expect(Object.fromEntries(ROWS.map(([why], index) => [why, levels[index]]))).toEqual(
    Object.fromEntries(ROWS.map(([why, level]) => [why, level])),
  );
});
