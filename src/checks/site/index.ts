import { alternates } from './alternates.ts'
import { budgets } from './budgets.ts'
import type { SiteCheck } from './check.ts'
import { compressed } from './compressed.ts'
import { deskWeight } from './desk-weight.ts'
import { guides } from './guides.ts'
import { html } from './html.ts'
import { inputs } from './inputs.ts'
import { language } from './language.ts'
import { leftovers } from './leftovers.ts'
import { librarySize } from './library-size.ts'
import { links } from './links.ts'
import { neverAsks } from './never-asks.ts'
import { oldScripts } from './old-scripts.ts'
import { oldStyles } from './old-styles.ts'
import { pictureWeight } from './picture-weight.ts'
import { policy } from './policy.ts'
import { previews } from './previews.ts'
import { reach } from './reach.ts'
import { schemes } from './schemes.ts'
import { scriptWeight } from './script-weight.ts'
import { shareFiles } from './share-files.ts'
import { sitemap } from './sitemap.ts'
import { thirdParty } from './third-party.ts'

/** The rules over a finished site, in the order in which they run. */
export const siteChecks: SiteCheck[] = [
  leftovers,
  html,
  policy,
  previews,
  thirdParty,
  inputs,
  neverAsks,
  links,
  schemes,
  reach,
  guides,
  shareFiles,
  language,
  alternates,
  sitemap,
  oldScripts,
  oldStyles,
  compressed,
  budgets,
  scriptWeight,
  deskWeight,
  pictureWeight,
  librarySize,
]
