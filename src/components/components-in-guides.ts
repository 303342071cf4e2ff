import { inGuides } from './in-guides.ts'

type AstroComponent = (...args: never[]) => unknown
const modules = import.meta.glob<{ default: AstroComponent }>('./*/*.astro', { eager: true })

/** The components that guides may use, by name, for `<Woven components>`: the rows of in-guides.ts, and what the weave adds. */
export const componentsInGuides = Object.fromEntries(
  [...Object.keys(inGuides), 'Original'].map((name) => {
    const found = modules[`./${name}/${name}.astro`]
    if (!found) throw new Error(`in-guides.ts names ${name}, but components/${name}/${name}.astro is missing`)
    return [name, found.default]
  }),
)
