import { resolve } from 'node:path'
import { checkContent } from '../checks/content.ts'
import { site } from '../site.ts'
import { progress } from './progress.ts'

/** A content folder with everything that is wrong in it; shows progress. */
export function readContent(dir: string = site.contentDir) {
  const { step, end } = progress('Đang kiểm nội dung')
  const content = { dir: resolve(dir), ...checkContent(resolve(dir), { today: site.today, onProgress: step }) }
  end()
  return content
}
