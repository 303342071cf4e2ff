/// <reference types="astro/client" />
import type { GuideView } from './catalogue/guide-view.ts'
import type { View } from './catalogue/view.ts'

declare global {
  namespace App {
    interface Locals {
      /** Language of the page and the catalogue it is made from: every page sets it before it renders. */
      view: View
      /** The guide that is being rendered: components in MDX find their block in it. */
      guide?: GuideView
    }
  }
}
