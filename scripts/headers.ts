/**
 * What the browser is told to forbid, for the page and for every worker: both obey the headers of their own response,
 * so every file carries them. This file is the only source: the page's own copy of the policy (for servers that send
 * no headers) and the headers under which the service worker answers are made from it when the app is built.
 *
 * What this stops, once a script of another's making were in the page: every request by fetch, XMLHttpRequest, beacon,
 * WebSocket, WebTransport, EventSource, image, style, font, frame, form and script, in the page and in workers (all
 * browsers); eval; markup and worker addresses from strings (Trusted Types, where the browser knows them); sensors,
 * devices and the like (Permissions-Policy: Chromium); and, by Connection-Allowlist, WebRTC, `window.open`, and links
 * and scripts that lead the page to another origin (tested with Chromium 156: e2e/privacy.spec.ts).
 *
 * What it cannot stop: in browsers without Connection-Allowlist a script in the page can still open another address in
 * a window or go there, and tell something by WebRTC or by preconnect and the name that it looks up. No
 * Content-Security-Policy helps there: `navigate-to` was given up, Chromium 156 does not know `webrtc`, and `sandbox`
 * without pop-ups cannot be had together with the isolation that threads need. Nor is there anything of ours to do it:
 * what a script takes away from its page, another gets back from a fresh frame. Preconnect was not seen to be made by
 * the browser of the tests at all, with the header or without, so nothing is claimed of it. A browser extension stands
 * above all of this.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
} as const;

function written(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

export const contentSecurityPolicy = written(Object.entries(policy));

/** The same for the page's `meta` element, which may not say who frames it. */
export const metaContentSecurityPolicy = written(
  Object.entries(policy).filter(([name]) => name !== 'frame-ancestors'),
);

/** Features of the page that Chromium 156 knows and the app does not need. */
const deniedFeatures =
  'accelerometer autoplay browsing-topics camera clipboard-read clipboard-write compute-pressure deferred-fetch ' +
  'deferred-fetch-minimal display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid ' +
  'identity-credentials-get idle-detection keyboard-map local-fonts local-network-access magnetometer microphone midi ' +
  'otp-credentials payment picture-in-picture private-state-token-issuance private-state-token-redemption ' +
  'publickey-credentials-create publickey-credentials-get screen-wake-lock serial storage-access sync-xhr usb ' +
  'window-management xr-spatial-tracking';

/** COOP and COEP make the page cross-origin isolated, which WASM threads need. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export const securityHeaders: Readonly<Record<string, string>> = {
  ...isolationHeaders,
  'Content-Security-Policy': contentSecurityPolicy,
  'Connection-Allowlist': '(response-origin)',
  'Permissions-Policy': deniedFeatures
    .split(' ')
    .map((name) => `${name}=()`)
    .join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
};
