/** Offers texts as one file. */
export function download(name: string, pieces: readonly (string | Blob)[]): void {
  downloadBlob(name, new Blob([...pieces], { type: 'text/csv;charset=utf-8' }));
}

/** Offers bytes as a file. A data: or blob: navigation is no request, so the policy's connect-src is not asked. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
