import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import type { Example } from './example.ts'

const modules = import.meta.glob<{ default: AstroComponentFactory }>('../components/*/*.astro', { eager: true })
const files = import.meta.glob<{ examples: Example[] }>('../components/*/*.examples.ts', { eager: true })

const nameOf = (path: string) => path.split('/').at(-2)!

/** Every component in its folder `<Name>/<Name>.astro` with the examples beside it; none where nobody wrote them. */
export const components = Object.entries(modules)
  .map(([path, { default: Component }]) => ({ name: nameOf(path), path, Component }))
  .filter(({ name, path }) => path.endsWith(`/${name}.astro`))
  .map(({ name, Component }) => ({
    name,
    Component,
    examples: files[`../components/${name}/${name}.examples.ts`]?.examples ?? [],
  }))

export type ShownComponent = (typeof components)[number]

/** Components whose style is of whole pages are shown on a page of their own: `/gallery/present/`, `/gallery/desk/`. */
export const placeOf = ({ name }: { name: string }) =>
  name.startsWith('Present') ? 'present' : name.startsWith('Desk') ? 'desk' : 'gallery'
