/** The part of the Trusted Types API that is used here; TypeScript's libraries do not have it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML(html: string): string | null;
      createScriptURL(url: string): string | null;
    },
  ): object;
}

declare global {
  var trustedTypes: TrustedTypePolicyFactory | undefined;
}

/**
 * The one rule by which strings may become markup or the address of a script, under a policy that forbids it otherwise
 * (`require-trusted-types-for`). Markup: only text without any tag, which is how Mantine fills its style elements.
 * Scripts (our workers): only of our own origin. Code from strings: never.
 */
export function allowOwnScriptsOnly(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html.includes('<') ? null : html),
    createScriptURL: (url) => (new URL(url, self.location.href).origin === self.location.origin ? url : null),
  });
}
