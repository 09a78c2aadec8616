import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { download } from './download';

const weights = Buffer.from('the weights of this build');
let server: Server | null = null;

afterEach(() => server?.close());

async function fileServedBy(listener: RequestListener) {
  const serving = createServer(listener);
  server = serving;
  await new Promise<void>((done) => serving.listen(0, 'localhost', done));
  const { port } = serving.address() as AddressInfo;
  const hash = createHash('sha256').update(weights).digest('hex');
  return { url: `http://localhost:${port}/model.onnx`, size: weights.length, hash };
}

function reasonOf(listener: RequestListener) {
  return fileServedBy(listener)
    .then((file) => download(file, () => undefined))
    .then(
      () => 'taken',
      (error: { reason?: string }) => error.reason,
    );
}

it('gives the file with its type, and tells how much has come', async () => {
  const file = await fileServedBy((_, response) => {
    response.setHeader('Content-Type', 'application/octet-stream');
    response.end(weights);
  });
  const told: number[] = [];
  const body = await download(file, (bytes) => told.push(bytes));
  expect(body.type).toBe('application/octet-stream');
  expect(Buffer.from(await body.arrayBuffer())).toEqual(weights);
  expect(told.at(-1)).toBe(weights.length);
});

it('takes no file of another build under the same name, be it of the same size', async () => {
  const other = Buffer.from(weights.toString().replace('this', 'that'));
  expect(other.length).toBe(weights.length);
  expect(await reasonOf((_, response) => response.end(other))).toBe('wrong-answer');
});

it('calls a missing file, a short one and a page in its place a wrong answer, not a newer version', async () => {
  const answers: RequestListener[] = [
    (_, response) => response.writeHead(404).end('404: no such file'),
    (_, response) => response.end(weights.subarray(0, 7)),
    (_, response) => response.setHeader('Content-Type', 'text/html').end('<h1>Sign in to this network</h1>'),
  ];
  for (const answer of answers) expect(await reasonOf(answer)).toBe('wrong-answer');
});

it('calls a cut connection one', async () => {
  const cut: RequestListener = (request, response) => {
    response.writeHead(200, { 'Content-Length': weights.length });
    response.write(weights.subarray(0, 7), () => request.socket.destroy());
  };
  expect(await reasonOf(cut)).toBe('network');
});
