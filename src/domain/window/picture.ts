/** Whether a product's picture is data, of a kind that holds no script; one that stands elsewhere is never asked for. */
export function isPicture(url: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\w+/]+=*$/.test(url);
}
