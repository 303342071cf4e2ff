import { stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepTimes } from '../../../src/safe-build/keep-times.ts'
import { tempFolder } from '../serve/temp-folder.ts'

it('files equal to those before keep their time to the millisecond, build after build; others do not', async () => {
  const same = { 'index.html': 'same', 'a/same.js': 'same', _headers: 'same' }
  const files = (folder: string, more: object) =>
    Object.fromEntries(
      Object.entries({ ...same, ...more }).map(([name, text]) => [`${folder}/${name}`, text as string]),
    )
  const root = await tempFolder({
    ...files('one', { 'a/x.js': 'one', 'gone.html': '' }),
    ...files('two', { 'a/x.js': 'two', 'new.html': '' }),
    ...files('three', { 'a/x.js': 'two', 'new.html': '' }),
  })
  const at = (name: string) => join(root, name)
  const time = async (name: string) => Math.trunc((await stat(at(name))).mtimeMs)
  for (const name of ['index.html', 'a/same.js', 'a/x.js', '_headers'])
    await utimes(at(`one/${name}`), 1e9, 1e9 + 0.123)
  const before = await time('one/index.html')
  const made = await time('two/a/x.js')

  expect(keepTimes(at('two'), at('one'))).toBe(2)
  expect(keepTimes(at('three'), at('two'))).toBe(4)
  for (const folder of ['two', 'three'])
    for (const name of ['index.html', 'a/same.js']) expect(await time(`${folder}/${name}`)).toBe(before)
  expect(await time('three/a/x.js')).toBe(made)
  expect(await time('three/_headers')).not.toBe(before)
})
