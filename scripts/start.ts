import { existsSync } from 'node:fs';
import open from 'open';
import { build } from './build';
import { serveApp } from './server';

const port = Number(process.env.PORT ?? 4173);

await build();
const server = await serveApp(port);
console.log(`\nClientele is at ${server.url}   (Ctrl+C stops it)\n`);
if (hasScreen()) await open(server.url).catch(() => undefined);

/** No browser is opened over SSH, in a container or in CI: the address is enough there. */
function hasScreen(): boolean {
  if (process.env.CI || process.env.CLIENTELE_NO_OPEN) return false;
  if (process.platform !== 'linux') return true;
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return Boolean(display) && existsSync('/usr/bin/xdg-open');
}
