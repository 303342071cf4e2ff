import { expect, it } from 'vitest'
import { packOf } from '../../../src/sheet/pack.ts'
import { packPdf, sheetPdf } from '../../../src/sheet/pdf.ts'
import type { Part } from '../../../src/sheet/parts.ts'
import { sheetOf } from '../../../src/sheet/sheet.ts'
import { options, realCatalogue } from './catalogues.ts'
import { readPdf, squeezed } from './read-pdf.ts'

const catalogue = realCatalogue()
const wordsOf = (parts: Part[]) => parts.map(({ runs }) => squeezed(runs.map(({ text }) => text).join('')))

it.each(catalogue.languages.map(({ code }) => code))(
  'every guide in %s is a sheet of at most 2 pages and 250 KB, in greys, with all its words to be found in it',
  async (code) => {
    const wrong: string[] = []
    for (const guide of catalogue.guides) {
      const sheet = sheetOf(catalogue, guide.editions.get(code)!, options)
      const bytes = await sheetPdf(sheet)
      const { pages, text, colors, images } = readPdf(bytes)
      if (pages < 1 || pages > 2) wrong.push(`${sheet.from}: ${pages} pages`)
      if (bytes.length > 250_000) wrong.push(`${sheet.from}: ${bytes.length} bytes`)
      if (images) wrong.push(`${sheet.from}: a drawing became pixels`)
      const found = squeezed(text)
      const expected = [
        ...[sheet.title, sheet.summary, sheet.promise, sheet.about].flatMap(wordsOf),
        ...[...sheet.blocks, ...(sheet.need?.blocks ?? [])].flatMap(({ parts }) => wordsOf(parts)),
        ...sheet.hotlines.flatMap(({ number, name, how }) => [squeezed(number), ...wordsOf([...name, how])]),
        `camtay.example/${catalogue.languages.find((language) => language.code === code)!.letter}/${guide.bones.number}`,
      ]
      wrong.push(...expected.filter((words) => !found.includes(words)).map((words) => `${sheet.from}: no «${words}»`))
      if (text.includes('\uFFFD')) wrong.push(`${sheet.from}: letters that cannot be copied or read aloud`)
      wrong.push(
        ...colors.filter((color) => new Set(color.split(' ')).size > 1).map((color) => `${sheet.from}: ${color}`),
      )
    }
    expect(wrong).toEqual([])
  },
  300_000,
)

it('a lesson is one file: its plan on one page, then the sheets of its guides', async () => {
  const [lesson] = catalogue.lessons
  const pack = packOf(catalogue, catalogue.source, lesson!, options)
  const whole = readPdf(await packPdf(pack))
  const sheets = await Promise.all(pack.sheets.map(async (sheet) => readPdf(await sheetPdf(sheet)).pages))
  expect(whole.pages).toBe(1 + sheets.reduce((sum, pages) => sum + pages, 0))
  for (const words of [...wordsOf(pack.title), ...pack.plan.flatMap(({ what }) => wordsOf(what))])
    expect(squeezed(whole.text)).toContain(words)
  expect(whole.text).toContain('camtay.example/V/1 ')
}, 120_000)
