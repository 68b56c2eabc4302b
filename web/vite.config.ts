import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The page is served under a content security policy that allows nothing but files of its own address:
// no inlined assets, no preload script, no source from elsewhere.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: "../src/allegiance/api/static",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { "/api": process.env.ALLEGIANCE_API ?? "http://127.0.0.1:8017" } },
});
