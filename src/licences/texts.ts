import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { openSync } from 'fontkit'

const inPackage = (file: string) => createRequire(resolve('package.json')).resolve(file)

const from = (text: string, begin: string) => {
  const at = text.indexOf(begin)
  if (at < 0) throw new Error(`a licence text no longer holds “${begin}”`)
  return text.slice(at)
}

/** The texts of licences, from where they stand on this machine: our own LICENSE, a package, the font itself. */
export function licenceTexts(root = process.cwd()): Record<string, string> {
  const own = from(readFileSync(join(root, 'LICENSE'), 'utf8'), 'Permission is hereby granted')
  const font = openSync(inPackage('@expo-google-fonts/andika/Andika_400Regular.ttf'))
  return {
    MIT: own.slice(0, own.indexOf('\n\n2. ')),
    'Apache-2.0': readFileSync(join(root, 'node_modules/sharp/LICENSE'), 'utf8'),
    'OFL-1.1': from(font.getName('license') ?? '', 'SIL OPEN FONT LICENSE Version 1.1'),
  }
}
