/**
 * The name that a build's list has for a URL of our own origin: its path below the app's root, without the query; the
 * root itself is index.html. Null for what lies outside the root, of which nothing is kept, and for a path whose
 * escapes are no UTF-8.
 * @param root path of the app, with a slash at its end.
 */
export function pathBelow(root: string, url: string): string | null {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(root)) return null;
  try {
    return decodeURI(pathname.slice(root.length)) || 'index.html';
  } catch {
    return null;
  }
}
