import type { Download, Locator, Page } from 'playwright-core'

/** The marks (`data-test`) by which tests find the parts of the page. */
export const marks = {
  main: 'main',
  said: 'said',
  locale: 'locale',
  asOf: 'as-of',
  print: 'print',
  report: 'report',
  question: 'question-card',
  questionText: 'question-text',
  yes: 'answer-yes',
  no: 'answer-no',
  some: 'answer-some',
  none: 'answer-none',
  noneOfThese: 'answer-none-of-these',
  absent: 'answer-null',
  input: 'answer-input',
  submit: 'submit',
  addName: 'add-name',
  province: 'place-province',
  city: 'place-city',
  county: 'place-county',
  skip: 'skip',
  back: 'back',
  addAnother: 'add-another',
  refusal: 'refusal',
  wrongFigure: 'wrong-figure',
  why: 'why',
  allAsked: 'all-asked',
  unskip: 'unskip',
  toResults: 'to-results',
  status: 'status',
  behind: 'behind',
  total: 'total',
  ceiling: 'ceiling',
  settled: 'settled',
  open: 'open',
  history: 'history',
  deadlines: 'deadlines',
  finding: 'finding',
  closeFinding: 'close-finding',
  reasons: 'reasons',
  clause: 'clause',
  wholeText: 'whole-text',
  improvements: 'improvements',
  settlements: 'settlements',
  readings: 'readings',
  ownReadings: 'own-readings',
  defaults: 'defaults',
  openTerms: 'open-terms',
  openValue: 'open-value',
  openSource: 'open-source',
  openSubmit: 'open-submit',
  curve: 'curve',
  curveFact: 'curve-fact',
  facts: 'facts',
  shelf: 'shelf',
  notKept: 'not-kept',
  newProfile: 'new-profile',
  exportProfile: 'export-profile',
  exportAnswer: 'export-answer',
  exportReport: 'export-report',
  import: 'import',
  importIssues: 'import-issues',
  filterDocument: 'filter-document',
} as const

/** Marks that go on with a name: `option-new`, `award-sichuan-2017/expansion`. */
export type NamedMark =
  | `nav-${'ask' | 'results' | 'facts' | 'shelf'}`
  | `option-${string}` // the name of an option
  | `unit-${'unitWan' | 'unitYuan' | 'unitYi'}`
  | `name-${number}` // a name in a list of subjects, from 1
  | `name-of-${string}` // the name of a subject, by its id
  | `count-${string}` // by verdict; the number is in data-count
  | `filter-${string}` // by verdict
  | `award-${string}` // by rule; the verdict is in data-verdict
  | `kind-${string}` // by list of the profile: kind-projects
  | `add-${string}` // by list of the profile: add-projects
  | `fact-${string}` // by id of the fact
  | `edit-${string}` // by id of the fact
  | `all-facts-${string}` // by id of the subject
  | `reading-${string}` // interpretation and option
  | `example-${string}` // by name of the example

/** The page as somebody uses it. */
export class Calculator {
  constructor(readonly page: Page) {}

  /** A part of the page by its mark. */
  at(mark: (typeof marks)[keyof typeof marks] | NamedMark): Locator {
    return this.page.locator(`[data-test="${mark}"]`)
  }

  /** Opens the page and waits for the first answer. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.ready()
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-test="main"][data-ready="true"]').waitFor()
  }

  /** What tells the question that is put now from the others; null where none is left. */
  async key(): Promise<string | null> {
    const card = this.at(marks.question)
    return (await card.count()) === 0 ? null : card.getAttribute('data-key')
  }

  /** Waits until another question is put, or none. */
  async next(before: string | null): Promise<void> {
    await this.page.waitForFunction((key) => {
      const card = document.querySelector('[data-test="question-card"]')
      return (card?.getAttribute('data-key') ?? null) !== key
    }, before)
  }

  /** Answers that there is none, or that it is not so, or skips what takes a figure. */
  async decline(): Promise<void> {
    const key = await this.key()
    const noes = [marks.none, marks.no, marks.noneOfThese, marks.absent, marks.skip]
    for (const mark of noes) {
      if ((await this.at(mark).count()) > 0) {
        await this.at(mark).click()
        break
      }
    }
    await this.next(key)
  }

  /** Chooses a place from the province down and confirms it. */
  async answerPlace(province: string, city?: string, county?: string): Promise<void> {
    const key = await this.key()
    await this.at(marks.province).selectOption(province)
    if (city !== undefined) await this.at(marks.city).selectOption(city)
    if (county !== undefined) await this.at(marks.county).selectOption(county)
    await this.at(marks.submit).click()
    await this.next(key)
  }

  /** Imports a profile, as a file with this text. */
  async import(text: string | Buffer, name = 'profile.json'): Promise<void> {
    await this.at('nav-shelf').click()
    const buffer = typeof text === 'string' ? Buffer.from(text) : text
    await this.at(marks.import).setInputFiles({ name, mimeType: 'application/json', buffer })
  }

  /** What a click hands to the browser as a file. */
  async download(mark: (typeof marks)[keyof typeof marks]): Promise<string> {
    const waiting: Promise<Download> = this.page.waitForEvent('download')
    await this.at(mark).click()
    const download = await waiting
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks).toString('utf8')
  }
}
