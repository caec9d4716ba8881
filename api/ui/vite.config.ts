import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const server = process.env['TACT_URL'] ?? 'http://127.0.0.1:8080'
const proxied = ['/api', '/sign-in', '/sign-in.css', '/sign-out', '/docs', '/swagger-ui', '/tact.svg']

export default defineConfig({
  plugins: [
    // What templates point at by an address is served as it stands.
    vue({ template: { transformAssetUrls: false } }),
    // Element Plus by the component: each page loads what its template names, with its style.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  build: {
    outDir: '../target/ui',
    emptyOutDir: true,
    manifest: true,
    // The server's content security policy takes files of its own alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, server])) },
  test: { include: ['src/**/*.test.ts'], environment: 'node', env: { TZ: 'Asia/Shanghai' } },
})
