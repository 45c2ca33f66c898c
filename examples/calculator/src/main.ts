import { createApp } from 'vue'
import App from './App.vue'
import { begin } from './store/actions'
import { preferredLocale } from './store/locale'
import { session } from './store/session'
import { say } from './words/say'
import './style/library.css'
import './style/theme.css'
import './style/controls.css'
import './style/question.css'
import './style/status.css'
import './style/awards.css'
import './style/finding.css'
import './style/facts.css'
import './style/phone.css'
import './style/print.css'

session.locale = preferredLocale()
document.documentElement.lang = session.locale
createApp(App).mount('#app')

// a fault of ours must not leave the page waiting for an answer that never comes
addEventListener('unhandledrejection', () => {
  session.isBusy = false
  session.refusal = say('failed')
})
void begin()

// kept for the next visit without a network; where it is refused, the page works all the same
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('./sw.js').catch(() => undefined)
}
