import indicator from '#indicators/row/relabelled.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const strong = (phrase: string): string => `The line says that labels or markings were taken off or changed: "${phrase}".`;
const possible = (phrase: string): string => `The line may say that labels or markings were changed: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'a label removed': [
      {
        row: { description: 'ADAPTER, LABEL REMOVED' },
        signals: [goods('data-center', 'ADAPTER'), wording('relabelled', 'LABEL REMOVED')],
      },
      strong('LABEL REMOVED'),
      { severity: 'high', variant: 'strong' },
    ],
    'serial numbers removed from goods of no list': [
      { row: { description: 'Pumps, serial number removed' }, signals: [wording('relabelled', 'serial number removed')] },
      strong('serial number removed'),
      { variant: 'strong' },
    ],
    'a Russian remark': [
      {
        row: { description: 'Сервер', remarks: 'шильдик удалён по просьбе клиента' },
        signals: [goods('data-center', 'Сервер'), wording('relabelled', 'шильдик удалён')],
      },
      strong('шильдик удалён'),
    ],
    'a Chinese text': [
      { row: { description: '芯片 去标' }, signals: [goods('chips', '芯片'), wording('relabelled', '去标')] },
      strong('去标'),
    ],
    'a Turkish brand cell': [
      {
        row: { description: 'Yönlendirici', brand: 'etiketi sökülmüş' },
        signals: [goods('routers', 'Yönlendirici'), wording('relabelled', 'etiketi sökülmüş')],
      },
      strong('etiketi sökülmüş'),
    ],
    'wording that may mean it, on listed goods': [
      {
        row: { description: 'Router, Seriennummer fehlt' },
        signals: [goods('routers', 'Router'), wording('relabelled', 'Seriennummer fehlt', 'medium')],
      },
      possible('Seriennummer fehlt'),
      { severity: 'medium', variant: 'medium' },
    ],
    'wording that is mostly lawful, on listed goods': [
      { row: { description: '路由器 贴牌 无品牌' }, signals: [goods('routers', '路由器'), wording('relabelled', '贴牌', 'weak')] },
      possible('贴牌'),
      { severity: 'low', variant: 'weak' },
    ],
    'the strongest of several': [
      {
        row: { description: 'Chips, Seriennummer fehlt, Etiketten entfernt' },
        signals: [
          goods('chips', 'Chips'),
          wording('relabelled', 'Seriennummer fehlt', 'medium'),
          wording('relabelled', 'Etiketten entfernt'),
        ],
      },
      strong('Etiketten entfernt'),
    ],
    'a listed code is enough for wording in doubt': [
      {
        row: { description: 'Goods, Seriennummer fehlt', hsCode: '8542.39' },
        signals: [wording('relabelled', 'Seriennummer fehlt', 'medium')],
      },
      possible('Seriennummer fehlt'),
    ],
  },
  silent: {
    'food relabelled in the language of its market': {
      row: { description: 'Canned peas, relabelled in French' },
      signals: [wording('relabelled', 'relabelled', 'medium')],
    },
    'lawful re-marking of shoes': {
      row: { description: 'Обувь, перемаркировка' },
      signals: [wording('relabelled', 'перемаркировка', 'weak')],
    },
    'a label printer': { row: { description: 'Label printer with labels' } },
    'listed goods without such wording': { row: { description: 'Router with label' }, signals: [goods('routers', 'Router')] },
    'no brand is another indicator': {
      row: { description: 'Router no brand' },
      signals: [goods('routers', 'Router'), wording('unbranded', 'no brand')],
    },
    'altered documents are another indicator': {
      row: { description: 'Router, amended invoice' },
      signals: [goods('routers', 'Router'), wording('documents-altered', 'amended invoice')],
    },
    'an empty line': { row: { description: '' } },
  },
});
