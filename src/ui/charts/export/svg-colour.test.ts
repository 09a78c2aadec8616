import { expect, it } from 'vitest';
import { painted, svgColour } from './svg-colour';

it.each([
  ['rgb(217, 127, 0)', '#d97f00', 1],
  ['rgba(0, 0, 0, 0)', '#000000', 0],
  ['rgba(10, 20, 30, 0.5)', '#0a141e', 0.5],
  ['rgb(10 20 30 / 25%)', '#0a141e', 0.25],
  ['color(srgb 1 0.5 0)', '#ff8000', 1],
  ['color(srgb 0.2 0.4 0.6 / 0.3)', '#336699', 0.3],
  ['transparent', '#000000', 0],
])('reads %s', (computed, hex, opacity) => {
  expect(svgColour(computed)).toEqual({ hex, opacity });
});

it('leaves what is no colour', () => {
  expect(svgColour('none')).toBeNull();
  expect(svgColour('url(#a)')).toBeNull();
  expect(painted('fill', 'none')).toEqual({ fill: 'none' });
  expect(painted('stroke', 'rgba(1, 2, 3, 0.5)')).toEqual({ stroke: '#010203', 'stroke-opacity': 0.5 });
});
