import { relative, resolve } from 'node:path'
import { site } from '../site.ts'

/** A photo for examples; it belongs to no guide. */
export const samplePhoto = resolve('src/gallery/sample/pictures/example.jpg')

/** Photos are read from the library's guides: this name of a guide leads from there to the sample's. */
export const samplePhotoSlug = relative(resolve(site.contentDir, 'guides'), resolve(samplePhoto, '../..'))
