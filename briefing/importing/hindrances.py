"""Why something could not be imported, in both languages, each with its cure."""

from briefing.problems import Bilingual, Location, Problem

_SAVE_AND_IMPORT = (
    "在浏览器里打开网页，另存为HTML，再导入那个文件",
    "open the page in a browser, save it as HTML, and import that file",
)
_AS_TEXT = (
    "把文字复制到文本编辑器，另存为UTF-8纯文本，再导入",
    "copy its words into a text editor, save them as UTF-8 text, and import that",
)
_SENTENCES = {
    "import-address": ("不从这个地址取：{why_zh}", "nothing is fetched from there: {why_en}", *_SAVE_AND_IMPORT),
    "import-broken": (
        "文件读不出来：{why_zh}",
        "the file cannot be read: {why_en}",
        "用原来的程序打开，另存一份再导入",
        "open it in the program it comes from, save it anew, and import that",
    ),
    "import-empty": ("里面没有文字", "there is no text in it", *_AS_TEXT),
    "import-encoding": (
        "不是UTF-8、UTF-16或GBK/GB18030编码，认不出是什么编码",
        "the encoding is neither UTF-8, UTF-16 nor GBK/GB18030, and cannot be told",
        "用编辑器或浏览器打开，看着字对了，另存为UTF-8",
        "open it in an editor or a browser, see that the words are right, save it as UTF-8",
    ),
    "import-encrypted": (
        "文件有密码",
        "the file is locked with a password",
        "用密码打开，另存为不加密的一份再导入",
        "open it with the password, save a copy without one, and import that",
    ),
    "import-fetch": ("没有取到：{why_zh}", "it could not be fetched: {why_en}", *_SAVE_AND_IMPORT),
    "import-garbled": (
        "取出的文字是乱码，文件没有写明字形代表哪些字",
        "its text comes out garbled: the file does not say which letters its glyphs are",
        *_AS_TEXT,
    ),
    "import-heavy": (
        "解开以后太大，或用时太长，已停止：{why_zh}",
        "it is too large when unpacked, or takes too long, and was stopped: {why_en}",
        "只留需要的几页，另存一份再导入；来历不明的文件不要打开",
        "save a copy with the pages that are needed; do not open a file from unknown hands",
    ),
    "import-kind": (
        "不是文本、HTML、PDF或DOCX：{why_zh}",
        "it is no text, HTML, PDF or DOCX: {why_en}",
        "另存为其中一种再导入",
        "save it as one of these and import that",
    ),
    "import-scanned": (
        "各页都是图片，没有文字（扫描件）",
        "its pages are pictures without text (a scan)",
        "先做文字识别（OCR），把结果校对后存为文本再导入",
        "run text recognition (OCR) on it, proofread the result, save it as text, and import that",
    ),
    "import-too-large": (
        "超过{why_zh}",
        "it is larger than {why_en}",
        "只留需要的部分，另存一份再导入",
        "save a copy with the part that is needed, and import that",
    ),
}  # fmt: skip
CODES = tuple(_SENTENCES)


def cannot(code: str, name: str, zh: str = "", en: str = "") -> Problem:
    """Return why `name` could not be imported; `zh` and `en` complete the sentence."""
    what_zh, what_en, *cure = _SENTENCES[code]
    what = Bilingual(what_zh.format(why_zh=zh), what_en.format(why_en=en or zh))
    return Problem(code, Location(name), what, Bilingual(*cure))


def too_large(name: str, most: int) -> Problem:
    """Return that a file, or the text in it, is larger than so many bytes."""
    size = f"{most // 1_000_000} MB"
    return cannot("import-too-large", name, size, size)
