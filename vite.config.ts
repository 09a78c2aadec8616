import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { isolationHeaders, metaContentSecurityPolicy } from './scripts/headers.ts';

/**
 * Puts the policy of scripts/headers.ts and a place for the version into the built page. The dev server injects inline
 * scripts, which the policy forbids, and has neither.
 */
function builtPage(): Plugin {
  const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs,
    injectTo: 'head-prepend',
  });
  return {
    name: 'clientele:built-page',
    apply: 'build',
    transformIndexHtml: (_, { path }) =>
      // The pages of the benchmarks are built with this configuration, too.
      path === '/index.html'
        ? [
            meta({ 'http-equiv': 'Content-Security-Policy', content: metaContentSecurityPolicy }),
            meta({ name: 'clientele-build', content: '' }),
          ]
        : [],
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), builtPage()],
  worker: { format: 'es' },
  // onnxruntime-web's own switch for taking its binary from public/ort: else 27 MB are bundled twice.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  // A missing file answers 404, never index.html.
  appType: 'mpa',
  server: { headers: isolationHeaders },
  build: {
    target: 'es2023',
    // Lightning CSS would rewrite light-dark() and drop backdrop-filter, and dark mode with them.
    cssMinify: 'esbuild',
    chunkSizeWarningLimit: 1500,
  },
});
