import type { Messages } from './messages.ts'

export const ar: Messages = {
  direction: 'rtl',
  help: {
    program: 'يقرأ الأخبار العربية ويحفظ من قال ماذا ومتى ونقلا عمن.',
    read: 'قراءة المقالات وعرض ما فيها: الأقوال وقائلوها وسلاسل إسنادها وأوقاتها.',
    inputs: 'ملفات أو مجلدات أو روابط http(s) لصفحات أو تغذيات، أو - للدخل القياسي',
    titles: {
      'Usage:': 'الاستعمال:',
      'Arguments:': 'المدخلات:',
      'Options:': 'الخيارات:',
      'Commands:': 'الأوامر:',
    },
    format: 'text (بطاقات، وهو المبدئي) أو json (مصفوفة واحدة) أو ndjson (سجل في كل سطر)',
    published: 'يوم النشر للمقالات التي لا تذكره، YYYY-MM-DD',
    outlet: 'اسم الوسيلة للمقالات التي لا تذكره',
    knowledge: 'مجلد فيه جداولك أنت للأشخاص والوكالات والأماكن؛ يمكن تكراره',
    lang: 'لغة الواجهة: ar أو en (المبدئي من LANG)',
    quiet: 'بلا عداد ولا رسائل سوى أخطاء الاستعمال',
    jobs: 'عدد خيوط القراءة (المبدئي: 1 للمدخل الصغير، وبعدد الأنوية للكبير)',
    color: 'ألوان ولو لم يكن الخرج طرفية',
    noColor: 'بلا ألوان',
    allowPrivate: 'السماح بالعناوين الخاصة والمحلية',
    version: 'عرض رقم الإصدار',
    help: 'عرض هذه المساعدة',
    helpCommand: 'عرض المساعدة عن أمر',
    examples: `
المدخلات:
  .txt      السطر الأول العنوان، والثاني سطر الكاتب إن ذكر مكانا أو مراسلا أو وكالة
  .html     يستخرج المقال من الصفحة مع عنوانه ووسيلته ويوم نشره
  .json     مقال واحد أو مصفوفة مقالات
  .ndjson   مقال في كل سطر: {"text": "…", "id"?, "url"?, "outlet"?, "title"?, "published"?}
  .warc     صفحات HTML في أرشيف للوب، مثل أخبار Common Crawl
  .xml      تغذية (RSS أو RDF أو Atom، وJSON Feed بامتداد .json) أو خريطة موقع: ما تذكره من مقالات
  وكل منها يجوز أن يكون مضغوطا بـ gzip. ولملفات المجلد أن يذكر manifest.ndjson وسيلة كل ملف ويوم نشره:
  {"file": "a.txt", "outlet": "…", "published": "2024-04-09"}

أمثلة:
  isnad read article.txt --published 2024-04-09
  isnad read https://example.com/news/1
  isnad read --format ndjson year.ndjson.gz > records.ndjson
  isnad read --lang ar -

حالة الخروج: 0 تم، 1 تعذرت قراءة بعض المدخل (وقرئ الباقي)، 2 خطأ في الاستعمال.
`,
  },
  usage: {
    unknownOption: 'خيار غير معروف: {value}',
    unknownCommand: 'أمر غير معروف: {value}',
    missingValue: 'ينقص «{value}» قيمة',
    invalidValue: 'قيمة غير صالحة: {message}',
    other: '{message}',
    hint: 'للمساعدة: isnad {command}--help',
    date: '«{value}» ليس يوما، اكتب YYYY-MM-DD',
    choice: '«{value}» ليس من {choices}',
    jobs: '«{value}» ليس عدد خيوط',
    folder: '«{value}» ليس مجلدا',
    noInput: 'لا مدخل: اذكر ملفا أو مجلدا أو رابطا، أو - للدخل القياسي',
  },
  problems: {
    'not-found': '{where}: لا يوجد ملف أو مجلد بهذا الاسم',
    'no-permission': '{where}: لا إذن بقراءته',
    'cannot-read': '{where}: تعذرت قراءته ({reason})',
    empty: '{where}: فارغ',
    'empty-folder': '{where}: لا ملف .txt أو .html أو .json أو .ndjson أو .xml أو .warc في هذا المجلد',
    'broken-gzip': '{where}: الملف المضغوط تالف أو مبتور عند البايت {byte}، وقرئ ما سلم قبله',
    'broken-warc': '{where}: سجل WARC تالف عند البايت {byte} من الملف غير المضغوط ({reason})، وقرئ سواه',
    'invalid-utf8': '{where}: ليس UTF-8 صحيحا عند البايت {byte}',
    'repaired-utf8': '{where}: ليس UTF-8 صحيحا عند البايت {byte}، فقُرئ المقال وفيه \ufffd مكان التالف',
    'bad-json': '{where}: ليس JSON صحيحا ({reason})',
    'bad-field': '{where}: ينبغي أن يكون الحقل «{field}» من نوع {expected}',
    'bad-date': '{where}: الحقل «{field}» ليس يوما: «{value}»، فقرئ المقال من دونه',
    'line-too-long': '{where}: أطول من {limit} بايت، فتُرك',
    'too-large': '{where}: أكبر من {limit} بايت',
    'too-many-elements': '{where}: صفحة تزيد عناصرها على {limit}، فتُركت',
    'no-article': '{where}: لا مقال في هذه الصفحة',
    'no-pages': '{where}: لا صفحة HTML في هذا الأرشيف',
    'not-arabic': '{where}: لا عربية في هذه الصفحة، فتُركت',
    'unsupported-type': '{where}: {type} ليس نصا تمكن قراءته',
    'unsupported-scheme': '{where}: {scheme}: لا يجلب إلا http وhttps',
    'private-address': '{where}: {host} عنوان خاص أو محلي (يجلبه --allow-private)',
    'too-many-redirects': '{where}: أكثر من {limit} إحالات',
    'redirect-loop': '{where}: إحالات تدور على نفسها',
    'robots-disallowed': '{where}: يطلب robots.txt في {host} من البرامج ألا تقربه',
    'robots-unreachable': '{where}: لم يُجلب لأن الخادم عجز عن تقديم robots.txt ({status})',
    'retry-later': '{where}: الخادم مشغول ({status}) ويطلب مهلة {seconds} ثانية',
    'bad-feed': '{where}: تغذية تالفة لا يمكن إصلاحها ({reason})',
    'feed-cut-off': '{where}: التغذية مبتورة، وقرئت المداخل السابقة للبتر وعددها {count}',
    'summary-only': '{where}: تعذر الوصول إلى الصفحة ({reason})، فقرئ ما تذكره التغذية عنها',
    'no-feed': '{where}: ليس تغذية ولا خريطة موقع',
    'feed-elsewhere': '{where}: صفحة لا تغذية، وتغذيتها {feed}',
    'http-status': '{where}: أجاب الخادم {status}',
    timeout: '{where}: لا جواب خلال {seconds} ثانية',
    network: '{where}: تعذر جلبه ({reason})',
    'reader-failed': '{where}: أخفق القارئ في هذا المقال ({reason})',
    more: '{where}: {count} مشكلة أخرى من هذا النوع',
  },
  progress: { articles: '{count} مقال', rate: '{rate}/ث', left: 'بقي {time}' },
  record: {
    untitled: 'بلا عنوان',
    unknownSpeaker: 'قائل غير معروف',
    credits: 'نقلا عن {names}',
    medium: 'المقام: {value}',
    time: 'الوقت: {value}',
    place: 'المكان: {value}',
    anonymous: 'مصدر غير مسمى',
    declared: 'مصادر غير مسماة، عددها المعلن {count}',
    reason: 'سبب إغفال الاسم: {value}',
    noEvidence: 'من دون دليل',
    inferred: 'استنتاج',
    noStatements: 'لا أقوال',
    entities: 'الأسماء',
    times: 'الأوقات',
    issues: 'شكوك',
  },
  stances: {
    say: 'يقول',
    announce: 'يعلن',
    confirm: 'يؤكد',
    deny: 'ينفي',
    accuse: 'يتهم',
    'claim-responsibility': 'يتبنى',
    allege: 'يزعم',
    believe: 'يعتقد',
    hope: 'يأمل',
    warn: 'يحذر',
    threaten: 'يهدد',
    promise: 'يتعهد',
    demand: 'يطالب',
    propose: 'يقترح',
    agree: 'يوافق',
    reject: 'يرفض',
    thank: 'يشكر',
    condemn: 'يدين',
    praise: 'يشيد',
    admit: 'يقر',
    report: 'يفيد',
  },
  modes: { direct: 'نص حرفي', mixed: 'بعضه حرفي', indirect: 'بالمعنى' },
  kinds: {
    person: 'أشخاص',
    organization: 'هيئات',
    country: 'دول',
    place: 'أماكن',
    group: 'جماعات',
    document: 'وثائق',
  },
}
