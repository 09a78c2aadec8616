import { describe, expect, it } from 'vitest';
import { ReadingForecast } from './reading-forecast';

describe('ReadingForecast', () => {
  it('goes by work, not by the number of texts', () => {
    const forecast = new ReadingForecast(1000, 1);
    // A tenth of the size, 200 units of cost in 2 seconds: nine more such tenths take 18 seconds.
    forecast.tokenised(100);
    forecast.add(100, 200, 2);
    expect(forecast.secondsLeft()).toBeCloseTo(18, 6);
    expect(forecast.rate).toBeCloseTo(100, 6);
  });

  it('learns how much work a text of a size is', () => {
    const forecast = new ReadingForecast(300, 10);
    expect(forecast.secondsLeft()).toBe(30);
    forecast.tokenised(100);
    forecast.add(100, 400, 40);
    expect(forecast.secondsLeft()).toBeCloseTo(80, 6);
  });

  it('follows a machine that slows down', () => {
    const forecast = new ReadingForecast(10_000, 100);
    forecast.tokenised(10_000);
    for (let i = 0; i < 50; i++) forecast.add(20, 20, 0.2);
    const before = forecast.secondsLeft();
    for (let i = 0; i < 10; i++) forecast.add(20, 20, 0.8);
    expect(forecast.secondsLeft()).toBeGreaterThan(3 * before);
    expect(forecast.secondsLeft()).toBeLessThan(4 * before);
  });

  it('counts what the device waits for texts, but not to its rate, nor for texts that are there', () => {
    const forecast = new ReadingForecast(400, 10);
    forecast.tokenised(100);
    forecast.add(50, 50, 0.5, 2);
    expect(forecast.secondsLeft()).toBeCloseTo(3.5 + 6, 6);
    forecast.add(50, 50, 0.5);
    expect(forecast.rate).toBeCloseTo(100, 6);
    expect(forecast.secondsLeft()).toBeCloseTo(9, 6);
  });

  it('ends at zero, also where the sizes were estimated too high', () => {
    const forecast = new ReadingForecast(10, 1);
    forecast.tokenised(12);
    forecast.add(12, 10, 1);
    expect(forecast.secondsLeft()).toBe(0);
    expect(forecast.shown()).toBe(0);
  });
});
