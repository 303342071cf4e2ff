/** The parts of a page that its HTML promises. */
export const find = <E extends HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector<E>(selector)!

export const show = (element: HTMLElement, shown: boolean) => {
  element.hidden = !shown
}
