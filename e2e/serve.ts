import { serveApp } from '../scripts/server';
import { measureMachine } from './known-machine';

/** Serves the built app for all journeys with the server that users get, and measures the machine; ends with them. */
export default async function serve(): Promise<() => Promise<void>> {
  const server = await serveApp(4199, true);
  await measureMachine('http://localhost:4199/');
  return server.close;
}
