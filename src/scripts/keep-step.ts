/** The language links lead to the step that is being read. */
import { currentStep } from './current-step.ts'

for (const link of document.querySelectorAll<HTMLAnchorElement>('.l a'))
  link.addEventListener('click', () => {
    link.hash = currentStep()
  })
