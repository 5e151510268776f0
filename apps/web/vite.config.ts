import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  },
})
