import type { APIContext } from 'astro'
import { readFileSync } from 'node:fs'
import { samplePhoto } from '../../gallery/sample-photo.ts'
import { photoFolder } from '../../pictures/photo-folder.ts'
import { optimisePhoto } from '../../pictures/photo.ts'

/** The photo of the gallery's examples; it belongs to no guide. */
export const getStaticPaths = async () =>
  (await optimisePhoto(samplePhoto, photoFolder)).files.map(({ name }) => ({ params: { photo: name } }))

export const GET = ({ params }: APIContext) => new Response(readFileSync(`${photoFolder}/${params['photo']}`))
