import { describe, expect, test } from 'vitest';
import { createAssessor } from '#assess/assess.ts';
import { createGrader } from '#assess/ledger.ts';
import { parametersOf } from '#assess/parameters.ts';
import { ROW_INDICATORS } from '#indicators/registry.ts';
import type { Finding } from '#model/finding.ts';
import type { Level } from '#model/level.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { brand, type Cells, goods, type Piece, part, row, signals, wording } from '../indicators/builders.ts';
import { facts } from '../indicators/facts.ts';
import { finding, grading } from './grading.ts';

const assess = createAssessor({ indicators: ROW_INDICATORS, facts, grading, today: '2026-11-20', parameters: parametersOf(parameters) });
const grade = createGrader(grading, facts);

const ST = { maker: 'STMicroelectronics', makers: ['STMicroelectronics'], pattern: 'STM32*', family: 'microcontroller' };

interface ExpectedRow {
  readonly cells: Cells;
  readonly signals?: readonly Piece[];
  /** Findings of indicators that are still to come. */
  readonly further?: readonly Finding[];
  readonly level: Level;
}

/** The rows and the levels that a compliance officer expects. */
const ROWS: Readonly<Record<string, ExpectedRow>> = {
  'tier 1 direct to a place of concern, no sign of evasion': {
    cells: {
      description: 'XC7K325T-2FFG900I',
      brand: 'Xilinx',
      hsCode: '8542.39',
      originCountry: 'TW',
      dispatchCountry: 'CN',
      destinationCountry: 'RU',
    },
    signals: [part('XC7K325T-2FFG900I'), brand('Xilinx', 'Xilinx')],
    level: 'critical',
  },
  'a relabelled accelerator as an adapter, through a hub': {
    cells: {
      description: 'ADAPTER H100 80GB, LABEL REMOVED',
      brand: 'SANDKYAN',
      hsCode: '8504.40',
      originCountry: 'CN',
      transitCountry: 'AE',
      destinationCountry: 'RU',
    },
    signals: [part('H100 80GB', { maker: 'NVIDIA', makers: ['NVIDIA'], category: 'data-center' }), wording('relabelled', 'LABEL REMOVED')],
    level: 'critical',
  },
  'three countries and a clean distributor': {
    cells: {
      description: 'XC7K325T FPGA',
      brand: 'Xilinx',
      hsCode: '8542.39',
      originCountry: 'TW',
      dispatchCountry: 'SG',
      destinationCountry: 'DE',
      importer: 'Arrow Central Europe GmbH',
    },
    signals: [part('XC7K325T'), brand('Xilinx', 'Xilinx')],
    level: 'low',
  },
  'a real user in one broad hub': {
    cells: {
      description: 'STM32F407 microcontroller',
      brand: 'ST',
      hsCode: '8542.31',
      originCountry: 'CN',
      dispatchCountry: 'CN',
      destinationCountry: 'TR',
      importer: 'Beyaz Esya Sanayi A.S.',
      currency: 'TRY',
    },
    signals: [part('STM32F407', ST), brand('STMicroelectronics', 'ST', 'brand')],
    level: 'low',
  },
  'the same to a hub next door, with a forwarder and a foreign currency': {
    cells: {
      description: 'STM32F407 microcontroller',
      brand: 'ST',
      hsCode: '8542.31',
      originCountry: 'CN',
      dispatchCountry: 'CN',
      destinationCountry: 'KG',
      importer: 'Asia Freight Forwarding LLC',
      currency: 'CNY',
    },
    signals: [
      part('STM32F407', ST),
      brand('STMicroelectronics', 'ST', 'brand'),
      wording('forwarder-as-consignee', 'Freight Forwarding', 'strong', 'importer'),
    ],
    further: [finding('forwarder-as-consignee')],
    level: 'high',
  },
  'consumer goods under a listed code': {
    cells: { description: 'Smart watch band 8', hsCode: '8517.62', originCountry: 'CN', dispatchCountry: 'CN', destinationCountry: 'KZ' },
    signals: [goods('routers')],
    level: 'low',
  },
  'consumer routers to a hub next door': {
    cells: {
      description: 'Wi-Fi router TP-Link Archer',
      hsCode: '8517.62',
      originCountry: 'CN',
      dispatchCountry: 'CN',
      destinationCountry: 'KZ',
      quantity: '500',
    },
    signals: [goods('routers', 'router')],
    level: 'medium',
  },
  'transit through a place of concern': {
    cells: {
      description: '24-port switch',
      hsCode: '8517.62',
      dispatchCountry: 'LT',
      destinationCountry: 'KZ',
      transitCountry: 'RU',
      transportMode: 'truck',
    },
    signals: [goods('routers', '24-port switch')],
    level: 'high',
  },
  'text and code that hide a tier 1 part': {
    cells: {
      description: 'Metal fasteners',
      hsCode: '7318.15',
      model: 'XC7Z020-1CLG400I',
      originCountry: 'CN',
      transitCountry: 'KG',
      destinationCountry: 'RU',
    },
    signals: [part('XC7Z020-1CLG400I')],
    level: 'critical',
  },
  'towels without a trademark': {
    cells: {
      description: 'Bath towels, без товарного знака, neutral packing',
      hsCode: '6302.60',
      originCountry: 'CN',
      destinationCountry: 'RU',
      currency: 'RUB',
    },
    signals: [wording('unbranded', 'без товарного знака'), wording('neutral-packing', 'neutral packing')],
    level: 'none',
  },
  'phones through a hub and a dealer': {
    cells: {
      description: 'iPhone 15',
      brand: 'Apple',
      hsCode: '8517.13',
      dispatchCountry: 'HK',
      transitCountry: 'AE',
      destinationCountry: 'RU',
      currency: 'CNY',
      remarks: 'sold through dealer',
    },
    signals: [goods('mobile-phones', 'iPhone 15'), wording('third-party-dealer', 'sold through dealer', 'medium')],
    level: 'medium',
  },
  'a vague text under tier 1, no brand, to a hub next door': {
    cells: {
      description: 'Электронные компоненты',
      brand: '',
      hsCode: '8542.39',
      originCountry: 'CN',
      dispatchCountry: 'CN',
      destinationCountry: 'KZ',
    },
    signals: [goods('chips'), wording('description-vague', 'Электронные компоненты', 'medium')],
    level: 'high',
  },
  'ball bearings, tier 3.B alone': {
    cells: {
      description: 'Ball bearings SKF 6205',
      brand: 'SKF',
      hsCode: '8482.10',
      originCountry: 'DE',
      dispatchCountry: 'DE',
      destinationCountry: 'TR',
    },
    level: 'low',
  },
  'a military part without a route': {
    cells: { description: '5962-8953701EA' },
    signals: [part('5962-8953701EA', { maker: 'several makers', makers: [], military: true })],
    level: 'medium',
  },
  'a return to the maker': {
    cells: {
      description: 'Defective router, warranty return',
      hsCode: '8517.62',
      originCountry: 'CN',
      dispatchCountry: 'KZ',
      destinationCountry: 'CN',
      importer: 'Shenzhen Router Works Co., Ltd',
    },
    signals: [goods('routers', 'router')],
    level: 'low',
  },
};

describe('the level that an officer expects', () => {
  test.each(Object.entries(ROWS))('%s', (_, { cells, signals: pieces = [], further = [], level }) => {
    const of = row(cells);
    const found = signals(of, ...pieces);
    const { indicators } = assess(of, found);
    const graded = grade(found, [...indicators, ...further]);
    expect(graded).toMatchObject({ level });
  });
});
