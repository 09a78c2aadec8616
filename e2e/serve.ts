import { serveApp } from '../scripts/server';

/** Serves the built app for all journeys with the server that users get; ends with them. */
export default async function serve(): Promise<() => Promise<void>> {
  const server = await serveApp(4199, true);
  return server.close;
}
