import type { Messages } from './messages.ts'

export const en: Messages = {
  direction: 'ltr',
  help: {
    program: 'Reads Arabic news and keeps track of who said what, when, and according to whom.',
    read: 'Read articles and print what they say: statements, speakers, chains of sources, times.',
    inputs: 'files, folders, http(s) URLs of pages or feeds, or - for standard input',
    titles: {},
    format: 'text (cards, the default), json (one array) or ndjson (one record a line)',
    published: 'day of publication of articles that do not give theirs, YYYY-MM-DD',
    outlet: 'outlet of articles that do not name theirs',
    knowledge: 'folder with tables of your own people, agencies and places; may be repeated',
    lang: 'words of the interface: ar or en (default: from LANG)',
    quiet: 'no progress, and no messages but errors of usage',
    jobs: 'reading threads (default: 1 for small inputs, one a core for large ones)',
    color: 'colours even when the output is no terminal',
    noColor: 'no colours',
    allowPrivate: 'also fetch from private and loopback addresses',
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'print the help of a command',
    examples: `
Inputs:
  .txt      the first line is the headline; a second line that names a place, a reporter or an agency is the byline
  .html     the article is found in the page, with its title, outlet and day of publication
  .json     one article or an array of articles
  .ndjson   one article a line: {"text": "…", "id"?, "url"?, "outlet"?, "title"?, "published"?}
  .warc     the HTML pages of a web archive, such as Common Crawl's news
  .xml      a feed (RSS, RDF, Atom; JSON Feed as .json) or a sitemap: the articles that it names
  Each may be gzipped. In a folder, a file manifest.ndjson may give the outlet and day of each file:
  {"file": "a.txt", "outlet": "…", "published": "2024-04-09"}

Examples:
  isnad read article.txt --published 2024-04-09        cards of one article
  isnad read https://example.com/news/1                fetch a page and read it
  isnad read --format ndjson year.ndjson.gz > records.ndjson
  pbpaste | isnad read -                               what you just copied
  isnad read --format ndjson year.ndjson | jq -r '.statements[].stance' | sort | uniq -c

Exit status: 0 done, 1 something could not be read (the rest was), 2 wrong usage.
`,
  },
  usage: {
    unknownOption: "unknown option '{value}'",
    unknownCommand: "unknown command '{value}'",
    missingValue: "'{value}' needs a value",
    invalidValue: '{message}',
    other: '{message}',
    hint: 'isnad {command}--help shows what there is.',
    date: "'{value}' is no day: write YYYY-MM-DD",
    choice: "'{value}' is none of {choices}",
    jobs: "'{value}' is no number of threads",
    folder: "'{value}' is no folder",
    noInput: 'nothing to read: name a file, a folder or a URL, or - for standard input',
  },
  problems: {
    'not-found': '{where}: no such file or folder',
    'no-permission': '{where}: no permission to read it',
    'cannot-read': '{where}: cannot be read ({reason})',
    empty: '{where}: empty',
    'empty-folder': '{where}: no .txt, .html, .json, .ndjson, .xml or .warc file in this folder',
    'broken-gzip':
      '{where}: damaged or cut off at byte {byte} of the packed file; what stands whole before it was read',
    'broken-warc': '{where}: damaged WARC record at byte {byte} of the unpacked file ({reason}); the others were read',
    'invalid-utf8': '{where}: not valid UTF-8, at byte {byte}',
    'repaired-utf8': '{where}: not valid UTF-8 at byte {byte}; the article was read, its broken places as \ufffd',
    'bad-json': '{where}: not valid JSON ({reason})',
    'bad-field': "{where}: field '{field}' should be of type {expected}",
    'bad-date': "{where}: field '{field}' is no day: '{value}'; the article was read without it",
    'line-too-long': '{where}: longer than {limit} bytes, passed over',
    'too-large': '{where}: larger than {limit} bytes',
    'too-many-elements': '{where}: a page of more than {limit} elements, passed over',
    'no-article': '{where}: no article found in this page',
    'no-pages': '{where}: no HTML page in this web archive',
    'not-arabic': '{where}: no Arabic in this page, passed over',
    'unsupported-type': '{where}: {type} is not a kind of text that can be read',
    'unsupported-scheme': '{where}: {scheme}: only http and https are fetched',
    'private-address': '{where}: {host} is a private or loopback address (--allow-private fetches it)',
    'too-many-redirects': '{where}: more than {limit} redirects',
    'redirect-loop': '{where}: redirected in a circle',
    'robots-disallowed': '{where}: the robots.txt of {host} asks programs to stay away from it',
    'robots-unreachable': '{where}: not fetched, for the server failed to give its robots.txt ({status})',
    'retry-later': '{where}: the server is busy ({status}) and asks for a pause of {seconds} seconds',
    'bad-feed': '{where}: a feed that is damaged beyond mending ({reason})',
    'feed-cut-off': '{where}: the feed breaks off; the {count} entries before that were read',
    'summary-only': '{where}: the page cannot be had ({reason}); what its feed says of it was read',
    'no-feed': '{where}: no feed and no sitemap',
    'feed-elsewhere': '{where}: a page, no feed; its feed is {feed}',
    'http-status': '{where}: the server answered {status}',
    timeout: '{where}: no answer within {seconds} seconds',
    network: '{where}: cannot be fetched ({reason})',
    'reader-failed': '{where}: the reader failed on this article ({reason})',
    more: '{where}: {count} more problems of this kind',
  },
  progress: { articles: '{count} articles', rate: '{rate}/s', left: '{time} left' },
  record: {
    untitled: 'untitled',
    unknownSpeaker: 'speaker unknown',
    credits: 'credits {names}',
    medium: 'where: {value}',
    time: 'when: {value}',
    place: 'place: {value}',
    anonymous: 'unnamed source',
    declared: '{count} unnamed sources declared',
    reason: 'why unnamed: {value}',
    noEvidence: 'no evidence offered',
    inferred: 'inferred',
    noStatements: 'no statements found',
    entities: 'Names',
    times: 'Times',
    issues: 'Doubts',
  },
  stances: {
    say: 'says',
    announce: 'announces',
    confirm: 'confirms',
    deny: 'denies',
    accuse: 'accuses',
    'claim-responsibility': 'claims responsibility',
    allege: 'alleges',
    believe: 'believes',
    hope: 'hopes',
    warn: 'warns',
    threaten: 'threatens',
    promise: 'promises',
    demand: 'demands',
    propose: 'proposes',
    agree: 'agrees',
    reject: 'rejects',
    thank: 'thanks',
    condemn: 'condemns',
    praise: 'praises',
    admit: 'admits',
    report: 'reports',
  },
  modes: { direct: 'direct', mixed: 'partly quoted', indirect: 'indirect' },
  kinds: {
    person: 'persons',
    organization: 'organizations',
    country: 'countries',
    place: 'places',
    group: 'groups',
    document: 'documents',
  },
}
