/** One situation in which a component stands: the gallery shows it, tests and accessibility checks run on it. */
export interface Example<Component extends (props: never) => unknown = (props: never) => unknown> {
  /** `draft`: with the component's name it is the anchor on the gallery, `Said-draft`. */
  name: string
  /** The situation, in a few Vietnamese words for editors. */
  caption: string
  props: Parameters<Component>[0]
  /** HTML between the tags; blocks of the sample guide bring their own words. */
  words?: string
  /** Code of the page's language; Vietnamese without it. */
  language?: string
  /** The sample guide that the component stands in: a key of `sampleGuides`. */
  guide?: string
  /** The library knows no local team. */
  noTeam?: true
  /** What is around the component on a page. What stands in the head of a page is shown as its text. */
  within?: 'top' | 'sentence' | 'footer' | 'head'
  /** The component shows nothing here, on purpose. */
  nothing?: true
}
