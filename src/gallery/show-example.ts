import type { experimental_AstroContainer as AstroContainer } from 'astro/container'
import type { Block, Catalogue } from '../catalogue/catalogue.ts'
import { guideView } from '../catalogue/guide-view.ts'
import { viewOf } from '../catalogue/view.ts'
import Original from '../components/Original/Original.astro'
import type { ShownComponent } from './components.ts'
import type { Example } from './example.ts'
import { samplePhotoSlug } from './sample-photo.ts'

/** What a component finds in `Astro.locals` under an example. */
function localsOf({ language = 'vi', guide: slug = 'sample', noTeam }: Example, library: Catalogue): App.Locals {
  const catalogue = noTeam ? { ...library, local: undefined } : library
  const guide = guideView(library.guides.find((known) => known.slug === slug)!.editions.get(language)!)
  const { edition } = guide
  const named = guide.first ? { ...edition, guide: { ...edition.guide, slug: samplePhotoSlug } } : edition
  return { view: viewOf(catalogue, language), guide: { ...guide, edition: named } }
}

/** An example as its component writes it on a page. Each stands alone, under its own `Astro.locals`. */
export async function showExample(
  container: AstroContainer,
  { Component }: Pick<ShownComponent, 'Component'>,
  example: Example,
  library: Catalogue,
): Promise<string> {
  const locals = localsOf(example, library)
  const props: { id?: string } = { ...(example.props as object) }
  const block = locals.guide!.edition.blocks.find(({ id }) => id === props.id)
  const words = example.words ?? (block ? await wordsOf(block, container, locals) : undefined)
  return container.renderToString(Component, { props, locals, slots: words === undefined ? {} : { default: words } })
}

/** The words of a block as a guide's page puts them together. */
async function wordsOf({ state, source }: Block, container: AstroContainer, locals: App.Locals) {
  if (state.state === 'missing' || state.state === 'source') return `<p>${source.words}</p>`
  const original = await container.renderToString(Original, { locals, slots: { default: `<p>${source.words}</p>` } })
  return `<p>${state.words}</p>${original}`
}
