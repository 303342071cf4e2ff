import { expect, it } from 'vitest'
import { standAlone } from '../../../src/gallery/stand-alone.ts'

it.each([
  ['an id is its own', '<p id="x">', '<p id="Y-z-x">'],
  ['a label finds its field', '<label for="q">', '<label for="Y-z-q">'],
  ['a landmark has a name of its own', '<nav aria-labelledby="bar">', '<nav aria-labelledby="Y-z Y-z-bar">'],
  ['a landmark without a name gets one', '<aside class="c">', '<aside aria-labelledby="Y-z" class="c">'],
  ['a landmark keeps the name it says', '<aside aria-label="Hỏi">', '<aside aria-label="Hỏi">'],
  ['nobody calls from the gallery', '<a class="t" href="tel:113">', '<a class="t" href="#Y-z">'],
  ['no link leads out', '<a href="https://example.org/" lang="vi">', '<a href="#Y-z" lang="vi">'],
  ['a shape stays', '<use href="#s-phone">', '<use href="#s-phone">'],
  ['nothing plays', '<audio controls src="/v/a.m4a" aria-label="Nghe">', '<audio controls aria-label="Nghe">'],
  ['nothing is sent', '<form role="search" action="/vi/search/">', '<form aria-labelledby="Y-z" role="search">'],
  ['what waits for a script is shown', '<button type="button" hidden>', '<button type="button">'],
  ['aria-hidden is not hidden', '<svg aria-hidden="true">', '<svg aria-hidden="true">'],
  ['a title is not the page’s', '<h1 class="a">Bài</h1>', '<h2 class="a">Bài</h2>'],
  ['a photo is the gallery’s', '<img src="/a/photos/x-1.jpg">', '<img src="/gallery/x-1.jpg">'],
])('%s', (_, html, alone) => {
  expect(standAlone(html, 'Y-z')).toBe(alone)
})
