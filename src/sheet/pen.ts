import PDFDocument from 'pdfkit'
import { drawableText, widthOf } from '../share/fonts.ts'
import { loadFonts } from './fonts.ts'

/** How a piece of text looks. `scaling` is the width of its letters in a hundred. */
export interface Look {
  size: number
  bold: boolean
  color?: string
  scaling?: number
  /** Only the outline of the letters, in the stroke colour. */
  stroke?: boolean
}

type Tag = 'H1' | 'H2' | 'P' | 'Figure'
type Structure = PDFKit.PDFStructureElement

/** A PDF in the making: text is placed by its baseline, in points from the top left corner. */
export interface Pen {
  doc: PDFKit.PDFDocument
  width(text: string, bold: boolean, size: number): number
  put(text: string, x: number, baseline: number, look: Look): void
  /** Says what `draw` draws, for readers who hear it: in which language, and what a picture shows. */
  tagged(tag: Tag, about: { lang?: string; alt?: string }, draw: () => void): void
  /** What is drawn for the eye only. */
  ornament(draw: () => void): void
  /** What is drawn from now on belongs to a new sheet. */
  startSheet(lang: string): void
  /** Ends the file and returns it. */
  finish(): Promise<Buffer>
}

interface About {
  title: string
  lang: string
  /** `2026-11-22`: the only date in the file. */
  day: string
}

export function penFor({ title, lang, day }: About): Pen {
  const fonts = loadFonts()
  const made = new Date(`${day}T00:00:00Z`)
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    // None of pdfkit's own.
    font: '',
    info: {
      Title: title,
      Author: 'Cầm Tay',
      Creator: 'Cầm Tay',
      Producer: 'Cầm Tay',
      CreationDate: made,
      ModDate: made,
    },
  })
  // Opened in one order: which is needed first depends on what is known already.
  for (const weight of ['regular', 'bold'] as const)
    doc.registerFont(weight, fonts[weight] as unknown as PDFKit.Mixins.PDFFontSource).font(weight)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })

  const root = doc.struct('Document', { lang })
  doc.addStructure(root)
  let sheet: Structure = root

  return {
    doc,
    width: (text, bold, size) => widthOf(text, size, bold ? 700 : 400),
    put(text, x, baseline, { size, bold, color = '#000', scaling = 100, stroke = false }) {
      if (!stroke) doc.fillColor(color)
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .text(drawableText(text), x, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          // Not in its types.
          ...{ horizontalScaling: scaling },
          ...(stroke ? { stroke: true, fill: false } : {}),
        })
    },
    tagged(tag, about, draw) {
      const element = doc.struct(tag, about)
      sheet.add(element)
      element.add(doc.markStructureContent(tag))
      draw()
      doc.endMarkedContent()
      element.end()
    },
    ornament(draw) {
      doc.markContent('Artifact')
      draw()
      doc.endMarkedContent()
    },
    startSheet(own) {
      if (sheet !== root) sheet.end()
      sheet = doc.struct('Sect', { lang: own })
      root.add(sheet)
    },
    finish() {
      root.end()
      doc.end()
      return whole
    },
  }
}
