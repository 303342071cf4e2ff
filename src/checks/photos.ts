import { join } from 'node:path'
import type { Entries } from '../catalogue/entries.ts'
import { checkPhoto } from '../pictures/check-photo.ts'
import { sortFindings, type Finding } from '../report.ts'

/** What is wrong inside the photos of guides. Apart from the other checks because a picture is decoded asynchronously. */
export async function checkPhotos({ files, guides }: Entries): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { slug, pictures } of guides)
    for (const name of pictures) {
      const file = `guides/${slug}/pictures/${name}`
      const found = await checkPhoto(join(files.dir, file), file)
      if (found) findings.push(found)
    }
  return sortFindings(findings)
}
