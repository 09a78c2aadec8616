/** Pixels a CSS pixel: sharp on slides and in print. */
const pixelRatio = 2;

/** Paints a drawing that stands for itself. Rejects where the browser cannot. */
export async function pngOfSvg(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // data: and not blob:, which the policy does not allow for images.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * pixelRatio);
  canvas.height = Math.ceil(height * pixelRatio);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was made'))), 'image/png');
  });
}
