/** Lines in one piece of text, about a megabyte. */
const linesOfPiece = 10_000;

/**
 * A shop's order lines as text, header first, in pieces that end with a line; about 100 bytes a line. Three lines to
 * an order, a fifth as many customers as orders, 5,000 products, one title in ten quoted.
 */
export function* orderLines(lines: number): Generator<string, void> {
  let piece =
    'Order ID,Customer ID,Email,Order date,Product ID,Product name,Category,Quantity,Unit price,Status\n';
  for (let i = 0; i < lines; i++) {
    const order = Math.floor(i / 3);
    const customer = (order * 7_919) % Math.max(1, Math.floor(lines / 15));
    const product = (i * 104_729) % 5_000;
    const name = product % 10 === 0 ? `"Mug, large, no. ${product}"` : `Linen shirt no. ${product}`;
    const day = new Date(Date.UTC(2023, 0, 1) + (order % 1_000_000) * 60_000).toISOString().slice(0, 19);
    piece +=
      `${1_000_000 + order},C${customer},c${customer}@example.com,${day.replace('T', ' ')},P${product},${name},` +
      `Category ${product % 40},${1 + (i % 3)},${(5 + (product % 9_000) / 100).toFixed(2)},${order % 20 === 0 ? 'refunded' : 'paid'}\n`;
    if ((i + 1) % linesOfPiece === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
