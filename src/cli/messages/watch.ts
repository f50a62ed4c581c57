import type { Language } from './messages.ts'

/** Words of `isnad watch`, and of what other commands share with it. */
export interface WatchMessages {
  readonly help: {
    readonly watch: string
    readonly feeds: string
    readonly every: string
    readonly once: string
    readonly format: string
    readonly pause: string
    readonly examples: string
  }
  readonly usage: { readonly duration: string }
  readonly round: string
  readonly next: string
  readonly stopping: string
  readonly stopped: string
}

const en: WatchMessages = {
  help: {
    watch: 'Keep taking in new articles from feeds and news sitemaps.',
    feeds: 'feeds (RSS, RDF, Atom, JSON Feed) or sitemaps: http(s) URLs or files',
    every: 'time from one round to the next: 90s, 10m (the default), 2h',
    once: 'make one round and end',
    format: 'text (a line for each round, the default) or ndjson (one for each article, too)',
    pause: 'seconds between two requests to one host, at least (default: 1)',
    examples: `
Examples:
  isnad watch https://example.com/rss.xml https://example.org/news-sitemap.xml
  isnad watch --every 30m --archive gulf.db https://example.com/feed
  isnad watch --once --format ndjson https://example.com/rss.xml      from a timetable such as cron

A feed that has not changed is not sent again, and an article is fetched once, or again when its feed says that it was
changed; then it is kept as a version of its own. A feed is left alone for as long as its ttl or a busy server asks, and
one that fails is asked ever more rarely; the others go on. robots.txt is obeyed.
Ctrl-C stops: what was reported is stored, and the next round takes in the rest.

Exit status: 0 done or stopped, 1 something could not be read in a round with --once, 2 wrong usage.
`,
  },
  usage: { duration: "'{value}' is no time that can be waited: write 90s, 10m, 2h or 1d, seven days at most" },
  round: '{time}  feeds: {feeds}, articles taken in: {added}, there already: {known}, unreadable: {unreadable}',
  next: '; next {time}',
  stopping: 'stopping (Ctrl-C again: at once)',
  stopped: 'stopped',
}

const ar: WatchMessages = {
  help: {
    watch: 'متابعة التغذيات وخرائط الأخبار وإدخال جديدها إلى الأرشيف.',
    feeds: 'تغذيات (RSS أو RDF أو Atom أو JSON Feed) أو خرائط مواقع: روابط http(s) أو ملفات',
    every: 'المدة بين جولة وأخرى: 90s أو 10m (المبدئي) أو 2h',
    once: 'جولة واحدة ثم الخروج',
    format: 'text (سطر لكل جولة، وهو المبدئي) أو ndjson (ومعه سطر لكل مقال)',
    pause: 'أقل ما بين طلبين من خادم واحد بالثواني (المبدئي 1)',
    examples: `
أمثلة:
  isnad watch https://example.com/rss.xml https://example.org/news-sitemap.xml
  isnad watch --every 30m --archive gulf.db https://example.com/feed
  isnad watch --once --format ndjson https://example.com/rss.xml      ضمن جدول مواعيد مثل cron

لا تُجلب التغذية ثانية ما لم تتغير، ولا يُجلب المقال إلا مرة، أو حين تقول التغذية إنه عُدّل، فيُحفظ نسخةً جديدة. وتُترك
التغذية ما يطلبه ttl فيها أو الخادم المشغول، وتتباعد مواعيد ما يتعذر منها ويستمر سواها. ويُعمل بما في robots.txt.
يوقف Ctrl-C العمل: ما أُعلن حفظه محفوظ، وتتم الجولة التالية ما بقي.

حالة الخروج: 0 تم أو أوقف، 1 تعذرت قراءة شيء في جولة --once، 2 خطأ في الاستعمال.
`,
  },
  usage: { duration: '«{value}» ليس مدة يمكن انتظارها، اكتب 90s أو 10m أو 2h أو 1d، ولا تزد على سبعة أيام' },
  round: '{time}  التغذيات: {feeds}، ما أُدخل من مقالات: {added}، ما سبق إدخاله: {known}، ما تعذرت قراءته: {unreadable}',
  next: '؛ التالية {time}',
  stopping: 'جارٍ الإيقاف (Ctrl-C ثانية: فورا)',
  stopped: 'أوقف',
}

export const WATCH_MESSAGES: Readonly<Record<Language, WatchMessages>> = { ar, en }
