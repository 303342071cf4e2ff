import { expect, it } from 'vitest'
import { named } from '../../../src/outputs/named.ts'
import type { OutputContext } from '../../../src/outputs/output.ts'

it('an output that fails is named, and what it threw stays its cause', async () => {
  const broken = new Error('no font for U+1EA1')
  const sheets = () => Promise.reject(broken)
  await expect(named(sheets, {} as OutputContext)).rejects.toMatchObject({
    message: 'The output “sheets” failed: no font for U+1EA1',
    cause: broken,
  })
})
