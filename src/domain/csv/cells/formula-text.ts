const quoted = /^="((?:[^"]|"")*)"$/s;
const link = /^=HYPERLINK\("(?:[^"]|"")*"\s*[,;]\s*"((?:[^"]|"")*)"\)$/is;

/**
 * What a spreadsheet shows for a formula that only shows a text, as exports write them so that digits stay as they are:
 * '="0012"', '=HYPERLINK("https://…","12")'. Other texts come back as they are.
 */
export function shownByFormula(text: string): string {
  if (text.charCodeAt(0) !== 61) return text;
  const [, shown] = quoted.exec(text) ?? link.exec(text) ?? [];
  return shown === undefined ? text : shown.replaceAll('""', '"').trim();
}
