import { defineConfig } from 'vitest/config';

// File names carry no hash: the built files are committed and embedded in the
// server, and a rebuild has to give the very same bytes under the same names.
export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        entryFileNames: 'app.js',
        assetFileNames: 'app[extname]',
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
