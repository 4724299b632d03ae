import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownLanguagesOnly, schemaStandIn, themeFirst } from './scripts/browser/plugins.ts';

/** The browser's part. The server's part is built by scripts/build.mjs, which shares nothing with this but the sources. */
export default defineConfig({
  plugins: [react(), tailwindcss(), schemaStandIn(), themeFirst(), ownLanguagesOnly()],
  // Everything the page needs is imported: there is no folder of loose files.
  publicDir: false,
  // `vite` alone shows the pages of a Tilth that runs beside it.
  server: { proxy: { '/api': 'http://localhost:3000', '/healthz': 'http://localhost:3000' } },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: true,
    // The content-security policy knows no data: addresses for fonts and pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
