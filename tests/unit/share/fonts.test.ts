import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { drawableText, fontsConf, widthOf } from '../../../src/share/fonts.ts'
import { inOwnProcess } from './child.ts'

const languages = readdirSync('content/languages').map(
  (code) =>
    parse(readFileSync(`content/languages/${code}/language.yaml`, 'utf8')) as { code: string; alphabet: string },
)

const drawnWrong = async (letters: string[]) => {
  const code = `const { lettersDrawnWrong } = await import('./src/share/font-proof.ts')
    console.log(JSON.stringify(await lettersDrawnWrong(${JSON.stringify(letters)})))`
  return JSON.parse(await inOwnProcess(code)) as string[]
}

describe('the letters', () => {
  it.each(languages)('of $code are drawn as the font has them', async ({ alphabet }) => {
    const lower = [...new Set(alphabet.normalize('NFC'))]
    const letters = [...lower, ...lower.map((letter) => letter.toUpperCase()), ...'0123456789.,:;()’“”…•']
    expect(await drawnWrong(letters)).toEqual([])
  })

  it('would be found missing', async () => {
    const lacking = ['a', 'ộ', '漢', '😀']
    expect(await drawnWrong(lacking)).toEqual(['漢', '😀'])
  })
})

describe('a process without the font', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>'
  const drawing = `const { drawJpeg } = await import('./src/share/jpeg.ts')
    await drawJpeg('${svg}', { most: 10000, tries: [{ quality: 50 }] })
    console.log('drawn')`

  it('does not draw in it: some text was drawn before ours', async () => {
    const early = `const { default: sharp } = await import('sharp')
      await sharp(Buffer.from('${svg.replace('/>', '><text y="9">x</text></svg>')}')).toBuffer()
      ${drawing}`
    await expect(inOwnProcess(early)).rejects.toThrow('sharp does not draw Andika')
  })

  it('does not draw in it: its file names a folder without fonts', async () => {
    const empty = `const { writeFileSync } = await import('node:fs')
      const { fontsConf, useFonts } = await import('./src/share/fonts.ts')
      useFonts()
      process.env.FONTCONFIG_FILE = '${join(tmpdir(), 'cam-tay-no-fonts.conf')}'
      writeFileSync(process.env.FONTCONFIG_FILE, fontsConf('/nowhere', '/nowhere'))
      ${drawing}`
    await expect(inOwnProcess(empty)).rejects.toThrow('sharp does not draw Andika')
  })

  it('draws when nothing was drawn before', async () => {
    expect(await inOwnProcess(drawing)).toBe('drawn\n')
  })

  it('finds the folder of fonts in its file alone', () => {
    expect(fontsConf('/fonts', '/cache').match(/<dir>.*<\/dir>/g)).toEqual(['<dir>/fonts</dir>'])
  })
})

describe('text', () => {
  it('is the same from letters with loose marks', () => {
    const words = 'Trả tiền điện, chèn ngậu Ẫ'
    expect(drawableText(words.normalize('NFD'))).toBe(words)
    expect(widthOf(words.normalize('NFD'), 40)).toBe(widthOf(words, 40))
  })

  it.each([
    ['漢', 'U+6F22'],
    ['😀', 'U+1F600'],
    ['●', 'U+25CF'],
    ['\u202e', 'U+202E'],
    ['\u200b', 'U+200B'],
    ['\u0000', 'U+0000'],
    ['\ue000', 'U+E000'],
    ['א', 'U+05D0'],
  ])('with %j is refused, with its name', (character, name) => {
    expect(() => drawableText(`Gọi ${character} ngay`)).toThrow(new RegExp(`${name.replace('+', '\\+')}.*Gọi`))
  })

  it('keeps every mark that stands on another', () => {
    for (const stacked of ['Ẫ', 'ặ', 'ở', 'Ữ', 'n̂', 'ê̌', 'ạ̌', 'm̀'])
      expect(drawableText(stacked)).toBe(stacked.normalize('NFC'))
  })
})
