import { z } from 'astro/zod'

/** Interface words: key → what it is for, told to translators. */
export const uiKeys = {
  'site.promise': 'one sentence under the name: what this library gives',
  'site.never-asks': 'safety promise on every page: we never ask for passwords, codes, money',
  'language.choose': 'heading of the first page and label of the language bar',
  'home.title': 'question at the top of the home page: what do you want to do?',
  'home.topics': 'label of the list of topics, for screen readers',
  'home.emergency': 'label of the emergency numbers, for screen readers',
  'search.label': 'label and placeholder of the search box',
  'search.button': 'name of the search button, for screen readers',
  'nav.bar': 'name of the row of buttons at the bottom, for screen readers',
  'nav.home': 'link to the home page, one or two words under a picture',
  'nav.topic': 'link to the other guides of this topic, one or two words under a picture',
  'nav.help': 'link to the help page, one or two words under a picture',
  'nav.previous': 'previous guide of the topic',
  'nav.next': 'next guide of the topic',
  'nav.skip': 'first link of each page, for keyboards: skip to the content',
  'guide.need': 'heading of what to bring, what it costs, what must be done in person: a short question',
  'guide.warning': 'name of the stop sign, for screen readers',
  'guide.note': 'name of the light bulb sign, for screen readers',
  'guide.related': 'heading of related guides',
  'guide.sources': 'heading of sources',
  'guide.checked': 'before a date: when the facts were last checked',
  'guide.overdue': 'notice: the facts should have been checked again by now',
  'guide.written-by-machine': 'who wrote: a machine, from the sources below; nobody has checked it yet',
  'guide.written-by': 'before names of authors',
  'guide.translated-by': 'before names of translators',
  'guide.reviewed-by': 'before names of reviewers',
  'guide.report': 'link that opens a message to the local team: is something wrong? tell us',
  'guide.report-message': 'first words of that message',
  'guide.vietnamese': 'switch that shows the Vietnamese beside reviewed steps',
  'guide.in-language': 'name of the sign that opens this step in another language, for screen readers',
  'guide.listen': 'button: listen to the step',
  'notice.draft': 'notice on a page with drafts: machine draft, unchecked, believe the Vietnamese',
  'notice.stale': 'notice: the Vietnamese changed after this translation was made',
  'notice.missing': 'notice: not translated yet, the page shows Vietnamese',
  'notice.some-missing': 'notice: some steps are not translated yet',
  'tag.stale': 'short mark on a step whose Vietnamese has changed',
  'cost.free': 'a call or message that costs nothing',
  'cost.paid': 'a call or message that costs money',
  'cost.unknown': 'a call or message that may cost money',
  'by.call': 'this number is called',
  'by.sms': 'a message is sent to this number',
  'help.title': 'heading of the help page',
  'help.others': 'heading: other numbers',
  'help.ask': 'sentence: ask these people near you',
  'places.old': 'heading of a column: old name of a place',
  'places.new': 'heading of a column: its name now',
  'topic.guides': 'word after a number: 3 guides',
  'missing.title': 'heading of the page shown for a wrong address',
  'missing.text': 'sentence of that page: what to do',
} as const
export type UiKey = keyof typeof uiKeys

const text = z.string().trim().min(1).max(200).optional()

/** `languages/<code>/ui.yaml`. Only Vietnamese must have every key (a check says which it lacks). */
export const uiSchema = z.strictObject(
  Object.fromEntries(Object.keys(uiKeys).map((key) => [key, text])) as Record<UiKey, typeof text>,
)
