import { painted, svgColour } from './svg-colour';
import { textLines } from './text-lines';

/** What carries it is for the hand and not for the eye: left out of saved pictures. */
export const notDrawn = { 'data-not-drawn': true } as const;

export interface Drawing {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const namespace = 'http://www.w3.org/2000/svg';
const padding = 16;

/** What a part of an inline drawing gets from the page's styles and has to carry with it. */
const drawnProperties = [
  'fill-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/**
 * What an element shows, drawn anew as SVG that stands for itself: boxes, borders, texts, inline drawings and canvases,
 * at their places and in the colours on screen. No style, font or picture is referred to, so that it looks the same in
 * any program; nothing is embedded as HTML, which few programs read.
 */
export function svgOfElement(element: Element, title: string, description: string): Drawing {
  const box = element.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 2 * padding, Math.ceil(box.height) + 2 * padding];
  const root = make('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(textOf('title', title), textOf('desc', description));
  root.append(make('rect', { width, height, ...painted('fill', groundOf(element)) }));
  const painter = new Painter(box.left - padding, box.top - padding);
  painter.paint(element, root);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

class Painter {
  #clips = 0;

  constructor(
    readonly left: number,
    readonly top: number,
  ) {}

  paint(element: Element, into: Element): void {
    if (element.hasAttribute('data-not-drawn')) return;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    if (element instanceof SVGSVGElement) {
      into.append(this.#inlineDrawing(element));
      return;
    }
    const box = element.getBoundingClientRect();
    const group = style.opacity === '1' ? into : into.appendChild(make('g', { opacity: style.opacity }));
    if (box.width > 0 && box.height > 0) this.#boxOf(style, box, group);
    if (element instanceof HTMLCanvasElement) this.#canvas(element, box, group);
    const inside = style.overflowX === 'visible' ? group : this.#clipped(style, box, group);
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#text(child, style, inside);
      else if (child instanceof Element) this.paint(child, inside);
    }
  }

  #place({ left, top, width, height }: DOMRect) {
    return { x: fine(left - this.left), y: fine(top - this.top), width: fine(width), height: fine(height) };
  }

  #boxOf(style: CSSStyleDeclaration, box: DOMRect, into: Element): void {
    const place = this.#place(box);
    const rounded = radiusOf(style, box);
    if (isVisible(style.backgroundColor))
      into.append(make('rect', { ...place, ...rounded, ...painted('fill', style.backgroundColor) }));
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
      const colour = style.getPropertyValue(`border-${side}-color`);
      if (width > 0 && isVisible(colour)) into.append(make('path', borderOf(side, place, width, colour)));
    }
  }

  #clipped(style: CSSStyleDeclaration, box: DOMRect, into: Element): Element {
    this.#clips += 1;
    const id = `clip-${this.#clips}`;
    const clip = make('clipPath', { id });
    clip.append(make('rect', { ...this.#place(box), ...radiusOf(style, box) }));
    into.append(clip);
    return into.appendChild(make('g', { 'clip-path': `url(#${id})` }));
  }

  #canvas(canvas: HTMLCanvasElement, box: DOMRect, into: Element): void {
    if (canvas.width > 0 && canvas.height > 0)
      into.append(make('image', { ...this.#place(box), href: canvas.toDataURL('image/png') }));
  }

  #text(node: Text, style: CSSStyleDeclaration, into: Element): void {
    for (const { text, left, right, top, bottom } of textLines(node)) {
      const drawn = make('text', {
        x: fine(left - this.left),
        // The letters of a line box stand with their foot at about three quarters of its height.
        y: fine((top + bottom) / 2 - this.top + 0.34 * Number.parseFloat(style.fontSize)),
        textLength: fine(right - left),
        ...painted('fill', style.color),
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
      });
      drawn.textContent = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
      into.append(drawn);
    }
  }

  #inlineDrawing(drawing: SVGSVGElement): Element {
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    const [shown, copied] = [drawing, copy].map((each) => [each, ...each.querySelectorAll('*')]);
    shown!.forEach((part, i) => {
      const style = getComputedStyle(part);
      const target = copied![i]!;
      for (const property of drawnProperties) target.setAttribute(property, style.getPropertyValue(property));
      setAll(target, { ...painted('fill', style.fill), ...painted('stroke', style.stroke) });
      for (const name of ['class', 'style', 'tabindex']) target.removeAttribute(name);
    });
    setAll(copy, this.#place(drawing.getBoundingClientRect()));
    return copy;
  }
}

/** A border's middle line, as wide as the border. */
function borderOf(
  side: 'top' | 'right' | 'bottom' | 'left',
  { x, y, width: w, height: h }: { x: number; y: number; width: number; height: number },
  width: number,
  colour: string,
) {
  const half = width / 2;
  const d = {
    top: `M${x} ${y + half}h${w}`,
    bottom: `M${x} ${y + h - half}h${w}`,
    left: `M${x + half} ${y}v${h}`,
    right: `M${x + w - half} ${y}v${h}`,
  }[side];
  return { d, fill: 'none', ...painted('stroke', colour), 'stroke-width': width };
}

function radiusOf({ borderTopLeftRadius: radius }: CSSStyleDeclaration, { width, height }: DOMRect) {
  const length = Number.parseFloat(radius);
  if (!(length > 0)) return {};
  const most = Math.min(width, height) / 2;
  return { rx: fine(radius.endsWith('%') ? (length / 100) * 2 * most : Math.min(length, most)) };
}

/** The nearest ground behind an element that is not see-through. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (isVisible(backgroundColor)) return backgroundColor;
  }
  return '#ffffff';
}

function isVisible(colour: string): boolean {
  return svgColour(colour)?.opacity !== 0;
}

/** Hundredths of a pixel are enough. */
function fine(value: number): number {
  return Math.round(value * 100) / 100;
}

function textOf(name: string, text: string): Element {
  const element = make(name, {});
  element.textContent = text;
  return element;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(namespace, name);
  setAll(element, attributes);
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}
