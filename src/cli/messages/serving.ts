import type { Language } from './messages.ts'

/** Words of the commands that answer for an archive over HTTP and MCP. */
export interface ServingMessages {
  readonly help: {
    readonly serve: string
    readonly mcp: string
    readonly port: string
    readonly host: string
    readonly name: string
    readonly token: string
    readonly open: string
    readonly samples: string
    readonly url: string
    readonly serveExamples: string
    readonly mcpExamples: string
  }
  readonly port: string
  readonly url: string
  readonly listening: string
  readonly noWeb: string
  readonly samples: string
  readonly stopping: string
  readonly portTaken: string
  readonly portForbidden: string
  readonly cannotListen: string
  readonly tokenMissing: string
  readonly tokenShort: string
}

const en: ServingMessages = {
  help: {
    serve: 'Open the archive in the browser, and to programs over HTTP.',
    mcp: 'Answer an AI assistant over MCP, on standard input and output.',
    port: 'port to listen at (default: 4242); 0 for any that is free',
    host: 'address to listen at (default: 127.0.0.1, which only this machine reaches)',
    name: 'name by which others reach this machine; may be repeated',
    token: 'what those who write have to know (rather in ISNAD_TOKEN: arguments can be seen by others)',
    open: 'open the browser',
    samples: 'take the sample articles into the archive if it is empty',
    url: 'address of `isnad serve` that links in the answers begin with (default: {url})',
    serveExamples: `
Examples:
  isnad serve --open
  ISNAD_TOKEN=$(openssl rand -hex 16) isnad serve --host 0.0.0.0 --name news.example

The API is described at /api/openapi.json. Ctrl-C answers what is being asked, and stops.
`,
    mcpExamples: `
An assistant starts this command itself. What its settings need:
  {"mcpServers": {"isnad": {"command": "isnad", "args": ["mcp"]}}}
`,
  },
  port: "'{value}' is no port: a number from 0 to 65535",
  url: "'{value}' is no URL",
  listening: '{path} at {url} (Ctrl-C stops)',
  noWeb: 'the web client is not built: only the API is there',
  samples: 'the archive is empty: {count} sample articles taken in',
  stopping: 'stopping when what is being asked is answered (Ctrl-C again: at once)',
  portTaken: 'port {port} is taken: another program, or another isnad, listens there (--port chooses another)',
  portForbidden: 'port {port} may not be used by you (--port chooses another)',
  cannotListen: 'cannot listen at {host} ({reason})',
  tokenMissing: 'others reach {host}: give those who may write a token (--token, or ISNAD_TOKEN)',
  tokenShort: 'a token has at least {length} characters',
}

const ar: ServingMessages = {
  help: {
    serve: 'فتح الأرشيف في المتصفح، وللبرامج عبر HTTP.',
    mcp: 'إجابة مساعد ذكي عبر MCP، على الدخل والخرج القياسيين.',
    port: 'المنفذ (المبدئي 4242)، و0 لأي منفذ خال',
    host: 'العنوان الذي يُستمع عنده (المبدئي 127.0.0.1، ولا يصل إليه سوى هذا الجهاز)',
    name: 'اسم يصل به الآخرون إلى هذا الجهاز؛ يمكن تكراره',
    token: 'الرمز الذي لا بد منه للكتابة (والأولى ISNAD_TOKEN، فالخيارات يراها غيرك)',
    open: 'فتح المتصفح',
    samples: 'إدخال المقالات النموذجية إن كان الأرشيف خاليا',
    url: 'عنوان isnad serve الذي تبدأ به الروابط في الأجوبة (المبدئي: {url})',
    serveExamples: `
أمثلة:
  isnad serve --open
  ISNAD_TOKEN=$(openssl rand -hex 16) isnad serve --host 0.0.0.0 --name news.example

وصف الواجهة البرمجية في /api/openapi.json. ويجيب Ctrl-C ما طُلب ثم يتوقف.
`,
    mcpExamples: `
يبدأ المساعد هذا الأمر بنفسه، وما تحتاج إليه إعداداته:
  {"mcpServers": {"isnad": {"command": "isnad", "args": ["mcp"]}}}
`,
  },
  port: '«{value}» ليس منفذا: عدد من 0 إلى 65535',
  url: '«{value}» ليس رابطا',
  listening: '{path} في {url} (يوقفه Ctrl-C)',
  noWeb: 'لم تُبن صفحات الوب بعد: ليس هنا سوى الواجهة البرمجية',
  samples: 'الأرشيف خال: أُدخل {count} مقال نموذجي',
  stopping: 'يتوقف بعد إجابة ما طُلب (Ctrl-C ثانية: فورا)',
  portTaken: 'المنفذ {port} مشغول: يستمع عنده برنامج آخر أو isnad آخر (اختر غيره بـ --port)',
  portForbidden: 'لا إذن لك بالمنفذ {port} (اختر غيره بـ --port)',
  cannotListen: 'تعذر الاستماع عند {host} ({reason})',
  tokenMissing: 'يصل غيرك إلى {host}: اجعل لمن له أن يكتب رمزا (--token أو ISNAD_TOKEN)',
  tokenShort: 'لا يقل الرمز عن {length} حرفا',
}

export const SERVING_MESSAGES: Readonly<Record<Language, ServingMessages>> = { ar, en }
