import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const FRAMEWORK =
  /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|typebox)[\\/]/
const OWN_AND_AKSEL = /@navikt|apps[\\/]web[\\/]src|packages[\\/](contract|domain)/

// The API compares Origin with Host, so the development proxy leaves Host as the browser sent it (changeOrigin off).
export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } } },
  build: {
    manifest: true,
    sourcemap: false,
    // The content security policy lets in no data: addresses, and every file has a name of its own that can be cached for good.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      output: {
        // What every page needs is in two files: they compress better than thirty, and stay in the cache when a page changes.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'framework', test: FRAMEWORK },
            { name: 'shared', test: OWN_AND_AKSEL, minShareCount: 45 },
          ],
        },
      },
    },
  },
})
