import { resolve } from 'node:path'

/** Where optimised photos wait until the site is written. */
export const photoFolder = resolve('node_modules/.cache/cam-tay/photos-for-site')
