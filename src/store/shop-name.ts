/** 'orders, reviews +1': what a shop of these files is called until the user names it. */
export function shopNameOf(files: readonly File[]): string {
  const names = files.map(({ name }) =>
    name.replace(/(\.(csv|tsv|txt|xlsx|xls|json|jsonl|ndjson|xml|parquet))?(\.(gz|zip))?$/i, ''),
  );
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ');
}
