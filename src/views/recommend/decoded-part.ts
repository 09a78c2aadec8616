/** A hash address keeps its percent signs; one that was typed by hand may not be valid. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // What cannot be decoded is shown as it was typed.
    return part;
  }
}
