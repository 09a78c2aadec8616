import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { isolationHeaders } from './scripts/headers.ts';

/** The dev server injects inline scripts, which the page's policy forbids; the built page keeps its policy. */
function withoutPolicy(): Plugin {
  return {
    name: 'clientele:dev-without-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), withoutPolicy()],
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
    rolldownOptions: {
      input: {
        main: resolve(import.meta.dirname, 'index.html'),
        'offline-worker': resolve(import.meta.dirname, 'workers/offline-worker.ts'),
      },
      output: {
        // The service worker governs the whole origin, so it stands at the root under a fixed name.
        entryFileNames: (chunk) =>
          chunk.name === 'offline-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
