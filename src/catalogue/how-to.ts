import type { Catalogue, Edition } from './catalogue.ts'
import { plainText } from './plain.ts'

/** schema.org `HowTo` of a published guide as JSON for a data block; `<` is escaped so that it cannot end the block. */
export const howTo = ({ guide, language, title, summary, blocks }: Edition, catalogue: Catalogue) =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': ['HowTo', 'LearningResource'],
    name: title.text,
    description: summary.text,
    inLanguage: language.htmlLang,
    dateModified: guide.bones.revised,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    step: blocks
      .filter(({ kind }) => kind === 'Step')
      .map(({ id, state }) => ({
        '@type': 'HowToStep',
        url: `#${id}`,
        text: 'words' in state ? plainText(state.words, catalogue) : '',
      })),
  }).replaceAll('<', '\\u003c')
