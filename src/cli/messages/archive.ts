import type { ArchiveProblemCode } from '../../archive/problem.ts'
import type { Language } from './messages.ts'

/** Words of the commands that keep and search an archive. */
export interface ArchiveMessages {
  readonly help: {
    readonly add: string
    readonly find: string
    readonly query: string
    readonly archive: string
    readonly report: string
    readonly addFormat: string
    readonly findFormat: string
    readonly speaker: string
    readonly outlet: string
    readonly via: string
    readonly stance: string
    readonly mode: string
    readonly mentions: string
    readonly from: string
    readonly to: string
    readonly saidFrom: string
    readonly saidTo: string
    readonly sort: string
    readonly limit: string
    readonly page: string
    readonly allVersions: string
    readonly addExamples: string
    readonly findExamples: string
  }
  readonly usage: { readonly date: string; readonly count: string; readonly file: string }
  readonly problems: Readonly<Record<ArchiveProblemCode, string>>
  readonly added: string
  readonly stopping: string
  readonly stopped: string
  readonly nothing: string
  readonly page: string
  readonly morePages: string
  readonly said: string
}

const en: ArchiveMessages = {
  help: {
    add: 'Take articles into the archive: read and stored; safe to repeat.',
    find: 'Find statements in the archive by their words, speakers and sources.',
    query: 'words that all stand in the statement; "words in quotes" stand side by side',
    archive: 'file of the archive (default: {path})',
    report: 'write what became of each article to a file, one JSON line each',
    addFormat: 'text (a summary, the default), json (the same) or ndjson (a line for each article, when it is stored)',
    findFormat: 'text (default), json, ndjson (one statement a line) or csv',
    speaker: 'name of the speaker in any variant, a description, or a Wikidata id',
    outlet: 'outlet of the article; may be repeated',
    via: 'agency or person between the article and the speaker',
    stance: 'stance such as deny or confirm; may be repeated',
    mode: 'direct, mixed or indirect; may be repeated',
    mentions: 'person, body, country or place that the statement mentions',
    from: 'first day of publication: YYYY-MM-DD, YYYY-MM or YYYY',
    to: 'last day of publication',
    saidFrom: 'first day of the saying, where the text gives it',
    saidTo: 'last day of the saying',
    sort: 'relevance (default when there are words) or time, the newest first',
    limit: 'statements on a page, or all',
    page: 'number of the page',
    allVersions: 'also search versions of an article that a later one replaced',
    addExamples: `
Examples:
  isnad add news/ year.ndjson.gz --report added.ndjson
  isnad add --archive gulf.db --outlet "Al-Ufuq" page.html
  isnad add https://example.com/rss.xml https://example.org/sitemap.xml     all articles that they name

Of a feed or a sitemap the page of each article is fetched, unless the feed has the whole of it; what was taken in and
has not changed is not fetched again. robots.txt is obeyed, and a host is asked once a second (--pause).
isnad watch keeps following feeds.

What is there already is told by its content and not read again. Ctrl-C stops between two batches; the same command
then takes in the rest.
`,
    findExamples: `
Examples:
  isnad find الاتفاق النووي --speaker لافروف --from 2024-04
  isnad find '"وزير الخارجية"' --stance deny --via رويترز
  isnad find --mentions قطر --sort time --limit all --format csv > statements.csv
`,
  },
  usage: {
    date: "'{value}' is no date: write YYYY-MM-DD, YYYY-MM or YYYY",
    count: "'{value}' is no number from 1 on",
    file: "'{value}' cannot be written",
  },
  problems: {
    'archive-missing': '{path}: no archive there yet (isnad add makes it)',
    'archive-newer': '{path}: made by a later version of isnad; this one cannot read it ({migration})',
    'archive-foreign': '{path}: a database of another program',
    'archive-damaged': '{path}: damaged, or no archive ({reason})',
    'archive-busy': '{path}: another program kept it locked for too long',
    'archive-read-only': '{path}: may not be written to',
    'archive-cannot-open': '{path}: cannot be opened ({reason})',
    'disk-full': '{path}: no space left on the disk; all that was reported as stored is there',
    'bad-query': "nothing can be looked for by '{value}'",
  },
  added: '{added} articles taken in, {known} there already, {unreadable} unreadable, in {path}',
  stopping: 'stopping after this batch (Ctrl-C again: at once)',
  stopped: 'stopped: the same command takes in the rest',
  nothing: 'nothing found',
  page: '{from} to {to} of {total}',
  morePages: '; the next: --page {page}',
  said: 'said {time}',
}

const ar: ArchiveMessages = {
  help: {
    add: 'إدخال المقالات إلى الأرشيف: تُقرأ وتُحفظ، ولا ضرر من التكرار.',
    find: 'البحث عن الأقوال في الأرشيف بألفاظها وقائليها ومصادرها.',
    query: 'كلمات ترد كلها في القول، و"ما بين علامتي الاقتباس" يرد متتاليا',
    archive: 'ملف الأرشيف (المبدئي: {path})',
    report: 'كتابة مآل كل مقال في ملف، سطر JSON لكل منها',
    addFormat: 'text (خلاصة، وهو المبدئي) أو json (مثله) أو ndjson (سطر لكل مقال حين يُحفظ)',
    findFormat: 'text (المبدئي) أو json أو ndjson (قول في كل سطر) أو csv',
    speaker: 'اسم القائل بأي صيغة، أو وصفه، أو معرّفه في ويكي بيانات',
    outlet: 'وسيلة المقال؛ يمكن تكراره',
    via: 'وكالة أو شخص بين المقال والقائل',
    stance: 'الموقف، مثل deny أو confirm؛ يمكن تكراره',
    mode: 'direct أو mixed أو indirect؛ يمكن تكراره',
    mentions: 'شخص أو هيئة أو دولة أو مكان يذكره القول',
    from: 'أول يوم للنشر: YYYY-MM-DD أو YYYY-MM أو YYYY',
    to: 'آخر يوم للنشر',
    saidFrom: 'أول يوم للقول، حيث يذكره النص',
    saidTo: 'آخر يوم للقول',
    sort: 'relevance (المبدئي مع الكلمات) أو time، الأحدث أولا',
    limit: 'عدد الأقوال في الصفحة، أو all',
    page: 'رقم الصفحة',
    allVersions: 'البحث أيضا في نسخ من المقال حلت محلها نسخة لاحقة',
    addExamples: `
أمثلة:
  isnad add news/ year.ndjson.gz --report added.ndjson
  isnad add --archive gulf.db --outlet "الأفق" page.html
  isnad add https://example.com/rss.xml https://example.org/sitemap.xml     كل ما تذكره من مقالات

تُجلب صفحة كل مقال تذكره تغذية أو خريطة موقع، إلا إذا كان نصه كاملا في التغذية؛ وما سبق إدخاله ولم يتغير لا يُجلب ثانية.
ويُعمل بما في robots.txt، ولا يُسأل خادم إلا مرة في الثانية (--pause). ولمتابعة التغذيات: isnad watch.

ما سبق إدخاله يُعرف بمحتواه ولا يُقرأ ثانية. ويوقف Ctrl-C العمل بين دفعتين، ثم يتم الأمر نفسه ما بقي.
`,
    findExamples: `
أمثلة:
  isnad find الاتفاق النووي --speaker لافروف --from 2024-04
  isnad find '"وزير الخارجية"' --stance deny --via رويترز
  isnad find --mentions قطر --sort time --limit all --format csv > statements.csv
`,
  },
  usage: {
    date: '«{value}» ليس تاريخا، اكتب YYYY-MM-DD أو YYYY-MM أو YYYY',
    count: '«{value}» ليس عددا من 1 فصاعدا',
    file: 'لا تمكن الكتابة في «{value}»',
  },
  problems: {
    'archive-missing': '{path}: لا أرشيف هنا بعد (يصنعه isnad add)',
    'archive-newer': '{path}: صنعته نسخة أحدث من isnad ولا تقرؤه هذه ({migration})',
    'archive-foreign': '{path}: قاعدة بيانات لبرنامج آخر',
    'archive-damaged': '{path}: تالف أو ليس أرشيفا ({reason})',
    'archive-busy': '{path}: أبقاه برنامج آخر مقفلا مدة طويلة',
    'archive-read-only': '{path}: لا إذن بالكتابة فيه',
    'archive-cannot-open': '{path}: تعذر فتحه ({reason})',
    'disk-full': '{path}: امتلأ القرص، وكل ما ذُكر أنه حُفظ باق',
    'bad-query': 'لا يمكن البحث عن «{value}»',
  },
  added: 'أُدخل {added} مقال، وسبق إدخال {known}، وتعذرت قراءة {unreadable}، في {path}',
  stopping: 'يتوقف بعد هذه الدفعة (Ctrl-C ثانية: فورا)',
  stopped: 'توقف: يُدخل الأمر نفسه ما بقي',
  nothing: 'لا نتيجة',
  page: 'من {from} إلى {to} من أصل {total}',
  morePages: '؛ وما بعدها: --page {page}',
  said: 'قيل {time}',
}

export const ARCHIVE_MESSAGES: Readonly<Record<Language, ArchiveMessages>> = { ar, en }
