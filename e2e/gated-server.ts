import { createServer, request as ask } from 'node:http';
import { serveApp } from '../scripts/server';

export interface GatedServer {
  /** Paths for which the connection is cut; null: none. */
  cut: RegExp | null;
  close(): Promise<void>;
}

/** The app's server behind a gate that can cut the connection for chosen paths, half-way through the answer. */
export async function serveGated(port: number, folder: string): Promise<GatedServer> {
  const inner = await serveApp(0, false, undefined, folder);
  const gate: GatedServer = { cut: null, close };
  const outer = createServer((request, response) => {
    const path = request.url ?? '/';
    ask(
      new URL(path, inner.url),
      { headers: { ...request.headers, host: new URL(inner.url).host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        if (gate.cut?.test(path)) {
          answer.once('data', (chunk) => response.write(chunk, () => request.socket.destroy()));
          // 'Not modified' has no body to be cut in.
          answer.once('end', () => request.socket.destroy());
        } else answer.pipe(response);
      },
    ).end();
  });
  await new Promise<void>((done) => outer.listen(port, 'localhost', done));
  return gate;

  async function close(): Promise<void> {
    outer.closeAllConnections();
    await new Promise((done) => outer.close(done));
    await inner.close();
  }
}
