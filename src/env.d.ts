/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** Language of the page and the catalogue it is made from: set by Page.astro's callers before they render. */
    view: import('./catalogue/view.ts').View
    /** The guide that is being rendered: components in MDX find their block in it. */
    guide?: import('./catalogue/guide-view.ts').GuideView
  }
}
