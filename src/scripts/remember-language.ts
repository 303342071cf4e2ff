/** Remembers the language of the home page that was opened, for the next visit of `/`. */
import { store } from './stored.ts'

store('language', location.pathname.split('/')[1] || '')
