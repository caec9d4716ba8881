import { watch } from 'vue'
import { createRouter, createWebHistory, START_LOCATION } from 'vue-router'
import { language } from '../language/language'
import { focusPage } from './page-focus'
import { pages } from './pages'
import { loadNewer, unloaded } from './unloaded'

/** Which page an address shows. Whether its reader may see it is decided where it is shown. */
export const router = createRouter({
  history: createWebHistory(),
  routes: pages,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

watch([language, router.currentRoute], ([tag, route]) => {
  document.documentElement.lang = tag
  const title = route.meta.title?.[tag].page
  document.title = title ? `${title} · Tact` : 'Tact'
})

// The first page has the keyboard where browsers put it; filters in the address change no page.
router.afterEach((to, from, failure) => {
  if (!failure) unloaded.value = null
  if (!failure && from !== START_LOCATION && to.path !== from.path) void focusPage()
})

// A page of an older build is gone from the server once a newer one is deployed: load the newer.
let lost: Error | undefined
addEventListener('vite:preloadError', ({ payload }) => (lost = payload))
router.onError((error, to) => {
  if (error === lost) void loadNewer(to.fullPath)
})
