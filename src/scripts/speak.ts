/** Reads Vietnamese steps aloud with the phone's own Vietnamese voice. No such voice, no button. */
const template = document.querySelector<HTMLTemplateElement>('#listen')

function addButtons(voice: SpeechSynthesisVoice) {
  if (!template || document.querySelector('.hear')) return
  for (const words of document.querySelectorAll<HTMLElement>('[data-state=source] .w')) {
    if (words.parentElement!.querySelector('audio')) continue
    const button = (template.content.cloneNode(true) as DocumentFragment).querySelector('button')!
    button.addEventListener('click', () => {
      const running = speechSynthesis.speaking
      speechSynthesis.cancel()
      if (running && button.getAttribute('aria-pressed') === 'true') return
      const speech = new SpeechSynthesisUtterance(words.innerText)
      speech.voice = voice
      speech.lang = voice.lang
      speech.rate = 0.9
      speech.onend = speech.onerror = () => button.setAttribute('aria-pressed', 'false')
      for (const other of document.querySelectorAll('.hear')) other.setAttribute('aria-pressed', 'false')
      button.setAttribute('aria-pressed', 'true')
      speechSynthesis.speak(speech)
    })
    words.parentElement!.insertBefore(button, words)
  }
}

function look() {
  const voice = speechSynthesis.getVoices().filter(({ lang, localService }) => /^vi\b/i.test(lang) && localService)[0]
  if (voice) addButtons(voice)
}

if ('speechSynthesis' in window && template) {
  look()
  speechSynthesis.addEventListener('voiceschanged', look)
  // Some browsers speak on when the page is left.
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}
