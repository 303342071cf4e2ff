/** Id of the block that is being read: the last one whose top has passed the middle of the screen; '' at the top of the page. */
export function currentStep() {
  const middle = window.innerHeight / 2
  let current = ''
  if (window.scrollY > 0)
    for (const block of document.querySelectorAll<HTMLElement>('[data-block]'))
      if (block.getBoundingClientRect().top < middle) current = block.id
  return current
}
