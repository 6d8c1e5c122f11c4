"""What `--help` shows below the options of each verb: real commands, each with what it is for.

Read only when help is asked for.
"""

Example = tuple[str, str, str]
"""What it is for, in Chinese and in English, and the command without its first word."""

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "": (
        ("排出全部简报", "make all briefings", "build"),
        ("检查内容，照提示改", "check the content, and do what the messages say", "check"),
        ("收入一篇文章", "import an article", "new source 收到的网页.html"),
        ("看一条命令的例子", "see the examples of a verb", "build --help"),
    ),
    "build": (
        ("排出有变化的全部简报", "make all that has changed", "build"),
        ("只排一份简报的中文 PDF", "the Chinese PDF of one briefing", "build datong-coal-to-compute --edition zh"),
        ("另排审读本，供编辑核对", "with copies for the editors", "build --audit"),
    ),
    "preview": (
        ("在浏览器里边改边看", "see the site while you edit it", "preview --open"),
        ("默认端口已被占用时", "where the port is taken", "preview --port 8765"),
    ),
    "check": (
        ("检查全部内容", "check everything", "check"),
        ("只看与一个文件有关的提示", "only what concerns one file", "check content/facts/energy.yaml"),
        ("提示只用中文", "messages in Chinese alone", "check --messages zh"),
    ),
    "coverage": (
        ("每篇来源还有哪些数量没有处理", "which quantities of the sources still wait", "coverage"),
        ("只看一篇来源", "of one source", "coverage csj-datong-2025"),
    ),
    "explain": (
        ("提示末尾方括号里的代码是什么意思", "what the code at the end of a message means", "explain value-differs"),
        ("只看英文的说明", "its page in English alone", "explain value-differs --messages en"),
        ("全部说明，写成一个文件", "the whole manual, into a file", "explain --all > manual.md"),
    ),
    "prove": (
        ("把内容的副本改坏，看检查漏掉什么", "corrupt copies of the content, see what is missed", "prove"),
        ("每类只试十处，快一些", "ten of each kind, to be quick", "prove --most 10"),
        ("只试一类", "one kind alone", "prove --kind value-digit"),
    ),
    "new": (
        ("收入一篇文章", "import an article", "new source 收到的网页.html"),
        ("开始一份简报", "start a briefing", "new briefing zhangbei-2026"),
    ),
    "new source": (
        ("收入存下来的网页（编码自动识别）", "a saved page; its encoding is told by itself", "new source 收到的网页.html"),
        ("收入一个PDF，并指定标识", "a PDF, with an id of your own", "new source 通报.pdf --id shanxi-bulletin-2025"),
        ("从网上取一页", "a page from the web", "new source https://www.example.com/2025/news.html"),
    ),
    "new briefing": (
        ("建好卡片和两种文字的正文", "its card, and a body in each language", "new briefing zhangbei-2026"),
    ),
    "new fact": (
        ("由来源里的一句话起草一条事实", "draft a fact from words of a source", 'new fact --source csj-datong-2025 --quote "736,000 operational servers"'),
    ),
    "where": (
        ("改数之前，看它用在哪些页", "where a figure is printed, before you change it", "where datong-servers-2025"),
    ),
    "find": (
        ("查一个词", "look for a word", "find 机架"),
        ("查一个数，两种写法都找得到", "look for a figure, however it is written", "find 73.6万台"),
    ),
    "export": (
        ("事实存成Excel工作簿", "the facts as a workbook", "export --format xlsx --output facts.xlsx"),
        ("给程序用", "for a program", "export --format json"),
    ),
    "review": (
        ("对照原文看过一条事实以后记下", "when you have seen a fact beside its source", "review datong-servers-2025 --by 王芳"),
    ),
    "release": (
        ("封存一期，只收复核过的事实", "seal an issue, with reviewed facts alone", "release 2026-07"),
        ("先出草案，每页注明", "a draft first, which says so on each page", "release 2026-07 --draft"),
    ),
    "verify": (
        ("收到的PDF是不是某一期的", "whether a PDF is one of a release", "verify 收到的.pdf"),
        ("核验一期，连来源一起", "prove a release, with its sources", "verify 2026-07.zip --sources content/sources"),
    ),
    "diff": (
        ("两期之间变了什么", "what changed between two issues", "diff 2026-06 2026-07"),
        ("上一期之后改了什么", "what was changed since the last issue", "diff 2026-06 content"),
    ),
    "impact": (
        ("数字有误，看印在了哪几期，并起草更正", "where a wrong figure was carried, with a draft of the correction", "impact datong-servers-2025"),
    ),
    "letters": (
        ("给名单上每个收件人起草附信", "a cover note for each recipient on a list", "letters 2026-07 --to recipients.yaml"),
    ),
    "undo": (
        ("撤销程序对内容的上一次写入", "take back what the program last wrote into the content", "undo"),
        ("先看能撤销什么", "see what can be taken back", "undo --list"),
        ("撤销错了，重做", "do again what was undone", "undo --redo"),
    ),
    "translated": (
        ("改了一种文字，另一种也照改之后", "after both languages say the same again", "translated"),
    ),
    "doctor": (
        ("程序跑不起来，先看缺什么", "what is missing, where something does not work", "doctor"),
    ),
    "schema": (
        ("改了模型之后重写 docs/schema/", "after a change of the models", "schema"),
    ),
    "quantities": (
        ("每行找出的数量，JSON", "the quantities of each line, as JSON", "quantities --lang zh < content/sources/NOTICE"),
    ),
    "completion": (
        ("让 bash 能按 Tab 补全", "let bash complete with Tab", "completion bash >> ~/.bashrc"),
        ("zsh", "zsh", "completion zsh >> ~/.zshrc"),
        ("fish", "fish", "completion fish > ~/.config/fish/completions/briefing.fish"),
    ),
}  # fmt: skip


def as_text(verb: str) -> str:
    """Return the examples of a verb as they stand below its help; the verbs' own for `""`."""
    lines = [
        line
        for zh, en, command in EXAMPLES.get(verb, ())
        for line in (f"  # {zh}" if zh == en else f"  # {zh} / {en}", f"  briefing {command}")
    ]
    return "\n".join(["", "例子 / examples:", *lines, ""]) if lines else ""
