import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fullDisk, fullDiskMessage } from '../../../src/safe-build/full-disk.ts'
import { tempFolder } from '../serve/temp-folder.ts'

it('names the first folder whose disk has no room, also one that is not made yet', async () => {
  const notYet = join(await tempFolder({}), 'dist', 'a')
  expect(fullDisk([notYet], Infinity)).toBe(notYet)
  expect(fullDisk([notYet], 0)).toBeUndefined()
  expect(fullDiskMessage(notYet)).toContain(`Ổ đĩa đã đầy nên không dựng được trang: ${notYet}`)
})
