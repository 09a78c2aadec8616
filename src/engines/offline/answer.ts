import type { BuildFile, BuildList } from './build-list';
import { obtainFile } from './file-store';
import { keptBuilds } from './kept-builds';
import { pathBelow } from './path-below';

declare const self: ServiceWorkerGlobalScope;

/**
 * Answers a request of our own origin: a file of a kept build out of the cache, with the headers of that build; what
 * no build lists from the network. A new page gets the newest build, from the cache too, so that it is whole and
 * there at once; a page that was opened before gets the files of its own build.
 */
export async function answer({ request, clientId }: FetchEvent, version: string): Promise<Response> {
  const path = pathOf(request.url);
  if (path === null) return fetch(request);
  const builds = await keptBuilds();
  const own = builds.find((build) => build.version === version);
  const opening = request.mode === 'navigate';
  const first = opening ? own : ((await buildOfWorker(builds, clientId)) ?? own);
  // Scripts carry a hash in their name: found in any build, they are the ones meant.
  for (const build of opening ? [first] : [first, ...builds]) {
    const file = build?.files.find(({ url }) => url === path);
    if (build && file) return fromBuild(file, build);
  }
  return fetch(request);
}

/** What cannot be had as this build has it is an error, and the console says why: never a file of another build. */
async function fromBuild(file: BuildFile, { headers }: BuildList): Promise<Response> {
  try {
    const found = await obtainFile(file);
    const all = new Headers(found.headers);
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return new Response(found.body, { headers: all });
  } catch (error) {
    console.error(error);
    return Response.error();
  }
}

/**
 * The build that a worker runs on: its script carries a hash in its name, and any build that lists it is one that it
 * belongs to. Of a page nothing is known but that it asks for scripts by such names, and for nothing else that differs.
 */
async function buildOfWorker(builds: readonly BuildList[], id: string): Promise<BuildList | undefined> {
  if (builds.length < 2) return undefined;
  const client = await self.clients.get(id);
  if (!client || client.type === 'window') return undefined;
  return builds.find((build) => lists(build, pathOf(client.url)));
}

function lists({ files }: BuildList, path: string | null): boolean {
  return files.some(({ url }) => url === path);
}

function pathOf(url: string): string | null {
  return pathBelow(new URL(self.registration.scope).pathname, url);
}
