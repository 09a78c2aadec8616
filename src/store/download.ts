/** Offers texts as one file. A data: or blob: navigation is no request, so the policy's connect-src is not asked. */
export function download(name: string, pieces: readonly (string | Blob)[]): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
