/**
 * Paths cut to what tells them apart: 'ORDER_HEADER.ORDER_INFO.ORDER_ID' is called 'ORDER_ID'. A lone word keeps the one
 * before it ('customer.id').
 */
export function shortTitles(paths: readonly string[]): string[] {
  const all = paths.map((path) => path.split('.'));
  const counts = new Map<string, number>();
  for (const parts of all)
    for (let from = 0; from < parts.length; from++) {
      const tail = parts.slice(from).join('.');
      counts.set(tail, (counts.get(tail) ?? 0) + 1);
    }
  return all.map((parts) => {
    for (let from = parts.length - 1; from > 0; from--) {
      const tail = parts.slice(from).join('.');
      if (isTelling(tail) && counts.get(tail) === 1) return tail;
    }
    return parts.join('.');
  });
}

function isTelling(tail: string): boolean {
  return /[._\s-]|\p{Ll}\p{Lu}/u.test(tail);
}
