/** A piece of text that stands on one line, and where, in CSS pixels of the window. */
export interface TextLine {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines into which the browser broke a text, whatever its script. */
export function textLines(node: Text): TextLine[] {
  const range = document.createRange();
  const lines: TextLine[] = [];
  let at = 0;
  for (const sign of node.data) {
    range.setStart(node, at);
    at += sign.length;
    range.setEnd(node, at);
    const box = range.getBoundingClientRect();
    // Blanks that were dropped take no place.
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - box.top) < box.height / 2) {
      line.text += sign;
      line.right = Math.max(line.right, box.right);
      line.left = Math.min(line.left, box.left);
    } else {
      lines.push({ text: sign, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
  }
  return lines;
}
