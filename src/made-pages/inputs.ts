import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Guide } from '../catalogue/catalogue.ts'
import { inputsOf } from '../catalogue/guide-page.ts'
import { picturesOf } from '../catalogue/guide-view.ts'
import { contentKey } from '../outputs/made-once.ts'

export interface Settings {
  contentDir: string
  url: string | undefined
  today: string
  showDrafts: boolean
}

/**
 * A key for whatever is made of one guide in one language: its pages, its single file, its strip. The same key means that the
 * same code would make the same bytes of the same words. `code` is `codeDigest()`. Of the day only this counts: whether the
 * guide is overdue; what shows more of it must put it into its own key.
 */
export function inputKeys(catalogue: Catalogue, code: string, settings: Settings) {
  const { contentDir, url, today, showDrafts } = settings
  const general = JSON.stringify([code, url ?? null, showDrafts, contentDir])
  const photos = new Map<Guide, string>()
  const photosOf = (guide: Guide) => {
    const known = photos.get(guide) ?? digestOfPhotos(contentDir, guide)
    photos.set(guide, known)
    return known
  }
  const keys = new Map<Guide, Map<string, string>>()
  // asked for by each kind of page and by several outputs
  return (guide: Guide, language: string) => {
    const ofGuide = keys.get(guide) ?? new Map<string, string>()
    keys.set(guide, ofGuide)
    const key =
      ofGuide.get(language) ??
      contentKey(
        general,
        inputsOf(catalogue, language, guide),
        photosOf(guide),
        guide.bones.reviewBy < today ? 'overdue' : 'in time',
      )
    ofGuide.set(language, key)
    return key
  }
}

const digestOfPhotos = (contentDir: string, guide: Guide) =>
  contentKey(
    ...picturesOf(guide).flatMap(([, picture]) =>
      'photo' in picture ? [readFileSync(join(contentDir, 'guides', guide.slug, 'pictures', picture.photo))] : [],
    ),
  )
