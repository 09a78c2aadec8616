import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from './headers';

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built app on localhost. A missing file is 404 everywhere (never index.html: a model
 * loader would take that page for its weights and cache it).
 * @param port the port to listen on; the next free one above is taken where `strict` is false. 0: any.
 * @param headers sent with every file; the app's own, unless a test wants a poorer server.
 * @param folder the built app.
 */
export async function serveApp(
  port: number,
  strict = false,
  headers: Readonly<Record<string, string>> = securityHeaders,
  folder = resolve(import.meta.dirname, '../dist'),
): Promise<RunningServer> {
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders(response, path) {
      // Vite's file names carry a hash; everything else is asked for again and answered 304.
      const hashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('404: no such file\n');
    });
  });
  const bound = await listen(server, port, strict);
  return {
    url: `http://localhost:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function listen(server: Server, first: number, strict: boolean): Promise<number> {
  for (let port = first; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once('error', done);
      server.listen(port, 'localhost', () => {
        server.off('error', done);
        done(null);
      });
    });
    if (error === null) return (server.address() as { port: number }).port;
    if (error.code !== 'EADDRINUSE' || strict || port > first + 50) throw error;
  }
}
