import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser's part. The server's part is built by scripts/build.mjs, which shares nothing with this but the sources. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Everything the page needs is imported: there is no folder of loose files.
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: true,
    // The content-security policy knows no data: addresses for fonts and pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
