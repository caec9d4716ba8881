import './design/tokens.css'
import './design/base.css'
import { createApp } from 'vue'
import type { Schemas } from './api/client'
import App from './App.vue'
import { language } from './language/language'
import { router } from './routing/router'
import { remember } from './session/session'

/** Who is signed in decides what is shown at all, so it is asked before anything is. */
async function start(): Promise<void> {
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } })
  if (answer.status === 401) {
    location.assign('/sign-in')
    return
  }
  if (!answer.ok) throw new Error(`/api/me answered ${answer.status}`)
  remember((await answer.json()) as Schemas['Me'])
  createApp(App).use(router).mount('#app')
}

start().catch(() => {
  const words = {
    'zh-CN': '连接不上服务器，请稍后刷新页面。',
    en: 'The server cannot be reached. Please reload in a moment.',
  }
  document.getElementById('app')!.textContent = words[language.value]
})
