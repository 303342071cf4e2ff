import { componentsInGuides } from '../components-in-guides.ts'
import PresentGuide from '../PresentGuide/PresentGuide.astro'
import PresentService from '../PresentService/PresentService.astro'
import PresentBlock from './PresentBlock.astro'

/** The components of guides on a TV, for `<Woven components>`: every block is a screen, and no words lead away from it but numbers to call. */
export const componentsInPresent = {
  ...componentsInGuides,
  Step: PresentBlock,
  Warning: PresentBlock,
  Note: PresentBlock,
  Need: PresentBlock,
  Guide: PresentGuide,
  Service: PresentService,
}
