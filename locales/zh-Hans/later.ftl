## Settings and keys

settings = 设置
close = 关闭
language = 语言
large = 长者模式：大字，版面更宽松
traditional = 通知原文也用繁体字显示
keys-on = 用快捷键（打字时不起作用）
keys = 快捷键
key-search = 搜索
key-next = 下一项任务
key-previous = 上一项任务
key-open = 打开这项任务
key-unit = 这项任务的单位
key-copy = 复制链接
key-undo = 撤销
key-all = 所有快捷键
key-escape = 关闭，或清空搜索
