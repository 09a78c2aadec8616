/**
 * What the browser is told to forbid, for the page and for every worker: both obey the headers of their own response,
 * so every file carries them. This file is the only source: the page's own copy of the policy (for servers that send
 * no headers) and the headers under which the service worker answers are made from it when the app is built.
 *
 * What this stops, once a script of another's making were in the page: every request by fetch, XMLHttpRequest, beacon,
 * WebSocket, WebTransport, EventSource, image, style, font, frame, form and script, in the page and in workers (all
 * browsers); eval, and markup or worker addresses from strings (Trusted Types: Chromium, Safari 26, Firefox 148);
 * sensors, devices and the like (Permissions-Policy: Chromium); and (Connection-Allowlist: Chromium, tested with 156)
 * WebRTC, `window.open`, links and redirects to another origin, preconnect and name look-ups.
 *
 * What it cannot stop: in browsers without Connection-Allowlist a script in the page can still open another address in
 * a window or go there, tell something by WebRTC or by preconnect and the name it looks up. No Content-Security-Policy
 * has a directive for it there: `navigate-to` was given up, `webrtc` is in the standard and in no browser, and `sandbox`
 * without pop-ups cannot be had together with the isolation that threads need. A browser extension stands above it all.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
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
