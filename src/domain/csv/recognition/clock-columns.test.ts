import { describe, expect, it } from 'vitest';
import { clockColumns } from './clock-columns';

const clocks = (headers: string, ...rows: string[]) =>
  clockColumns(
    headers.split('|'),
    rows.map((row) => row.split('|')),
  );

describe('clockColumns', () => {
  it('finds the times that go with the days, by name', () => {
    expect(clocks('Date|Time', '2024-03-05|14:05')).toEqual({ 0: 1 });
    expect(clocks('时间|日期', '14:05:33|2024/3/5')).toEqual({ 1: 0 });
    expect(clocks('Bestelldatum|Bestelluhrzeit', '05.03.2024|14:05')).toEqual({ 0: 1 });
    expect(clocks('fecha de pedido|hora de pedido', '05/03/2024|2:05 PM')).toEqual({ 0: 1 });
    expect(clocks('Date|Order time', '2024-03-05|14:05')).toEqual({ 0: 1 });
    expect(clocks('Order date|Ship time|Order time', '2024-03-05|09:00|14:05')).toEqual({ 0: 2 });
    expect(clocks('下单日期|下单时间', '20240305|14:05')).toEqual({ 0: 1 });
  });

  it('takes no time of something else, and no length of time', () => {
    expect(clocks('Order date|Delivery time', '2024-03-05|14:05')).toEqual({});
    expect(clocks('Date|Time on page', '2024-03-05|00:35')).toEqual({});
    expect(clocks('下单日期|付款时间', '2024-03-05|14:05')).toEqual({});
    expect(clocks('Date|Time zone', '2024-03-05|02:00')).toEqual({});
  });

  it('needs cells that are times, beside cells that have none', () => {
    expect(clocks('Date|Time', '2024-03-05|14.05', '2024-03-05|9.50')).toEqual({});
    expect(clocks('Date|Time', '2024-03-05|1405')).toEqual({});
    expect(clocks('Date|Time', '2024-03-05 14:05|14:05')).toEqual({});
    expect(clocks('Date|Time', '2024-03-05 00:00:00|14:05')).toEqual({ 0: 1 });
    expect(clocks('Date|Time', '2024-03-05|')).toEqual({});
    expect(clocks('Date|Time', '2024-03-05|14:05 2024-03-05')).toEqual({});
  });
});
