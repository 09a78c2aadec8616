import type { ByteSource } from '../byte-source';
import { type ObjectText, listsOf, tablesOf } from '../listed-objects';
import { refusedSource, type Source } from '../source';
import { SourceRefused } from '../source-refused';
import { shortTitles } from './short-titles';
import { declaredEncoding, readXml } from './read-xml';
import { XmlObjects } from './xml-objects';
import { XmlShape } from './xml-shape';

/**
 * The tables of an XML text: elements that come several times in one are rows ('order' in 'orders', 'item' in a feed's
 * 'channel'), what is inside of them is flattened as in JSON. The text is gone through once to find them.
 */
export async function xmlSources(path: string, bytes: ByteSource): Promise<Source[]> {
  const encoding = await declaredEncoding(bytes);
  const shape = new XmlShape();
  for await (const _ of readXml(bytes, shape, () => {}, { encoding }));
  const rows = new Map(shape.rows().map((own) => [own, nameOf(own)]));
  if (rows.size === 0) return [refusedSource(path, bytes.size, 'file-xml')];
  const text: ObjectText = {
    bytes,
    format: 'xml',
    titles: shortTitles,
    async *objects(onBytes, tally) {
      const objects = new XmlObjects(shape, rows);
      for await (const _ of readXml(
        bytes,
        objects,
        onBytes,
        tally === undefined ? { encoding } : { encoding, tally },
      ))
        yield objects.take();
      if (!objects.isComplete) throw new SourceRefused('file-broken');
    },
  };
  return tablesOf(path, text, await listsOf(text));
}

/** 'orders.order' of the path '/shop/orders/order', and the name of a database's table. */
function nameOf(path: string): string {
  return /\[([^\]]+)\]$/.exec(path)?.[1] ?? path.split('/').slice(2).join('.');
}
