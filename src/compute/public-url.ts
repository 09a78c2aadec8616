/**
 * Address of a file of `public/`. Under a relative base the built worker stands in `assets/`, one folder below
 * the app's root.
 */
export function publicUrl(path: string): string {
  const base = import.meta.env.BASE_URL;
  return new URL(path, new URL(base.startsWith('.') ? '../' : base, self.location.href)).href;
}
