import { expect, it } from 'vitest';
import { isNobody } from './nobody';

it.each([
  ...['0', '0.0', '-1', 'guest', 'GUEST', ' null ', '(not set)', 'undefined', 'N/A', '\\N', '-', '--', '?'],
  ...[
    'None',
    '[none]',
    'guest_user',
    'Walk-in Customer',
    'Amazon Customer',
    'A Google user',
    '匿名用户',
    '散客',
    'ゲスト',
  ],
  ...[
    '비회원',
    'Laufkunde',
    'client de passage',
    'Consumidor Final',
    'Гость',
    'test@test.com',
    'One-time customer',
    'Barkunde',
    'Venta mostrador',
    'Não identificado',
    'Физ. лицо',
    '现金客户',
    '一見客',
    '현금',
    'ลูกค้าขาจร',
    '00000000-0000-0000-0000-000000000000',
  ],
])('%s is nobody', (word) => {
  expect(isNobody(word)).toBe(true);
});

it.each([
  '1',
  '007',
  '10',
  '100',
  'Ada',
  'guest7',
  'none5',
  '小明',
  'x1',
  'C00',
  'nullarbor',
  'Gästebuch',
  '会员007',
])('%s is somebody', (word) => {
  expect(isNobody(word)).toBe(false);
});
