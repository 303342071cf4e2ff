import type { APIContext } from 'astro'
import { readFileSync } from 'node:fs'
import { getCatalogue } from '../../../catalogue/from-astro.ts'
import { picturesOf } from '../../../catalogue/guide-view.ts'
import { photoFolder } from '../../../pictures/photo-folder.ts'
import { optimisePhoto } from '../../../pictures/photo.ts'
import { site } from '../../../site.ts'

/** The optimised photos of all guides; their names carry a hash of what they show. */
export async function getStaticPaths() {
  const photos = getCatalogue().guides.flatMap((guide) =>
    picturesOf(guide).flatMap(([, picture]) =>
      'photo' in picture ? [`${site.contentDir}/guides/${guide.slug}/pictures/${picture.photo}`] : [],
    ),
  )
  const made = await Promise.all([...new Set(photos)].map((path) => optimisePhoto(path, photoFolder)))
  const names = new Set(made.flatMap(({ files }) => files.map(({ name }) => name)))
  return [...names].map((name) => ({ params: { file: name } }))
}

export const GET = ({ params }: APIContext) => new Response(readFileSync(`${photoFolder}/${params['file']}`))
