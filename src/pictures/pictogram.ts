import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { optimize } from 'svgo'
import { aliases } from './aliases.ts'
import type { Shape } from './sketch.ts'

// A bundled build has no src/ beside it: then the project is the working directory.
const ownFolder = [join(import.meta.dirname, 'own'), resolve('src/pictures/own')].find(existsSync)!

let fluent: Record<string, { body: string }> | undefined
const fluentIcons = () => {
  if (!fluent) {
    const file = createRequire(resolve('package.json')).resolve('@iconify-json/fluent-emoji-flat/icons.json')
    fluent = (JSON.parse(readFileSync(file, 'utf8')) as { icons: Record<string, { body: string }> }).icons
  }
  return fluent
}

/** The root of an own file, without `xmlns`, says once what most strokes need. */
const ownRoot = 'viewBox="0 0 32 32" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

const inside = (svg: string) => svg.replace(/^[^]*?<svg[^>]*>|<\/svg>\s*$/g, '')

/** Shapes that begin with `ownRoot` are lean by hand: whole numbers on 32×32, few strokes. Others are made small. */
const own = (svg: string, name: string) =>
  svg.includes(` ${ownRoot}>`) ? { root: ownRoot, body: inside(svg) } : optimised(inside(svg), name)

/** 32 units become 128, so that coordinates are whole numbers and still finer than a pixel. */
const scale = 4

/** A drawing on the 32×32 grid as a small shape whose ids, if any, begin with `s-NAME`. */
function optimised(body: string, name: string): Shape {
  const large = shrink(`<g transform="scale(${scale})">${body}</g>`, 32 * scale, 0, name)
  // Where the scale could not be worked into the coordinates (clip paths), whole numbers would be too coarse.
  return large.body.includes(`scale(${scale})`) ? shrink(body, 32, 1, name) : large
}

function shrink(inner: string, side: number, floatPrecision: number, name: string): Shape {
  const root = `viewBox="0 0 ${side} ${side}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`
  // First work shapes and transforms into paths, precisely; then round.
  const paths = optimize(svg, {
    floatPrecision: 3,
    plugins: [{ name: 'convertShapeToPath', params: { convertArcs: true } }, 'preset-default'],
  })
  const { data } = optimize(paths.data, {
    multipass: true,
    floatPrecision,
    plugins: ['preset-default', { name: 'prefixIds', params: { prefix: `s-${name}`, delim: '-' } }],
  })
  return { root, body: inside(data) }
}

const cache = new Map<string, Shape | undefined>()

/** A shape by name: an own one, an alias, or an icon of Fluent Emoji Flat; made small. */
export function loadPictogram(name: string): Shape | undefined {
  if (!cache.has(name)) cache.set(name, read(name))
  return cache.get(name)
}

function read(name: string): Shape | undefined {
  const file = join(ownFolder, `${basename(name)}.svg`)
  if (existsSync(file)) return own(readFileSync(file, 'utf8'), name)
  if (Object.hasOwn(aliases, name)) return loadPictogram(aliases[name]!)
  const icon = Object.hasOwn(fluentIcons(), name) ? fluentIcons()[name] : undefined
  return icon && optimised(icon.body, name)
}

const skinned = /-(light|medium|dark)(-|$)/

/** Names of the shapes drawn for this library. */
export const ownPictogramNames = () =>
  readdirSync(ownFolder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => basename(file, '.svg'))
    .sort()

/** Every name an editor may write, own shapes first; without the skin variants of people. */
export function pictogramNames(): string[] {
  const all = Object.keys(fluentIcons()).filter((name) => !skinned.test(name))
  return [...new Set([...ownPictogramNames(), ...Object.keys(aliases), ...all])]
}
