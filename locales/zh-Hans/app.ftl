## Facets and other conditions

key-section = 部分
key-leader = 分管领导
key-lead = 牵头单位
key-coop = 配合单位
key-unit = 单位
key-kind = 牵头单位类别
key-target = 量化目标
field-words = 搜索
field-all = { $key }（须同时）
field-not = 排除{ $key }
field-role = 角色
field-view = 视图
field-group = 分组
field-sort = 排序
field-show = 图的画法
field-least = 连线至少
field-task = 任务
field-embed = 嵌入
field-lang = 语言
role-lead = 牵头
role-coop = 配合
role-collective = 涉及
has-target = 有量化目标
no-unit = 无
no-leader-named = 未列明
not-this = 非{ $name }
labelled = { $label }：{ $value }
comma = 、
semicolon = ；
clause = ，
sentence = { $text }。

## Why a condition was ignored, and what to do

warning-no-unit = “{ $label }：{ $role }”要选了单位才筛选任务；现在只决定单位后面的数目按哪种角色算。
warning-repeated = 已忽略“{ $label }：{ $value }”：{ $label }只能有一个，用的是第一个。
warning-words = 已忽略搜索“{ $value }”：引号里没有要找的词。
warning-view = 没有“{ $value }”这种视图，先显示清单。
warning-group = 不能按“{ $value }”分组，用的是默认的分组。
warning-sort = 不能按“{ $value }”排序，用的是通知原来的顺序。
warning-show = 图没有“{ $value }”这种画法，已忽略。
warning-least = “{ $value }”不是 1 到 99 的数，连线用的是默认的下限。
warning-embed = “嵌入：{ $value }”没有意思（只有 1），已忽略。
warning-task = 没有第“{ $value }”项任务。
warning-role = 没有“{ $value }”这种角色，已忽略这个条件。
warning-lang = 没有“{ $value }”这种语言，用的是浏览器的语言。
warning-party = 通知里没有叫“{ $value }”的{ $key }，已忽略“{ $label }”这个条件。
warning-value = 没有“{ $value }”这个{ $key }，已忽略这个条件。

## Views, groupings, orders, kinds of picture

view-list = 清单
view-table = 表格
view-unit = 单位
view-charts = 图表
view-matrix = 矩阵
view-network = 网络
view-targets = 目标
group-section = 按部分
group-leader = 按分管领导
group-lead = 按牵头单位
group-kind = 按单位类别
group-none = 不分组
sort-serial = 通知原序
sort-leader = 分管领导
sort-lead = 牵头单位
sort-coops = 配合单位多的在前
sort-collective = 统称多的在前
sort-total = 点名单位多的在前
sort-relevance = 与搜索最相关的在前
show-share = 占比
show-roles = 按角色
show-all = 全部单位
show-kind = 单位类别
show-similar = 按相似排

## What the page is called, and where it comes from

brand = 分工
skip-to-search = 跳到搜索
skip-to-tasks = 跳到任务
page-title = 分工：{ $title }
titled = { $what } · 分工
task-number = 第{ $serial }项
source = { $issuer }《{ $title }》（{ $number }），{ $dated }印发。
source-of = 来源：{ $source }
open-whole = 在“分工”里打开
colophon-source = 来源：{ $issuer }《{ $title }》（{ $number }），{ $dated }印发，{ $published }公布。
colophon-reading = 角色分三种：牵头、点名配合，以及经“各区政府”等统称涉及。一项任务在每个单位名下只算一次，取最重的角色；共同牵头的任务在每个牵头单位名下都算，所以各单位之和可以大于任务总数。没有点名的统称（如“市政府各工作部门”）不算在任何单位名下。本站对原文的每一处解读都写在该项任务里，以原文为准。
glosses-are-ours = { "" }

## Tasks and how many

task-word = { $count ->
        [one] 项
       *[other] 项
    }
tasks-shown = { " " }{ $count ->
        [one] 项任务
       *[other] 项任务
    }
suggested = { " " }{ $count ->
        [one] 项
       *[other] 项
    }
tasks = { $count } 项
tasks-label = 任务
table-label = 任务表格
show-tasks = 显示 { $count } 项任务
filter = 筛选
filter-count = 筛选（{ $count }）
nothing = 没有符合条件的任务
nothing-targets = 符合条件的任务里没有量化目标
repeated-lines = 共同牵头的任务在有关的每个标题下都列出：下面共 { $lines } 行，不重复 { $count } 项。
overlap = { $counts }之和 { $sum }，不重复 { $distinct } 项：一项任务可有多个{ $several }
all-counts = 全部各数
each-count = 各数
three-roles = 三种角色
units-with-roles = 单位，各有角色
item-label = 第{ $serial }项：
more-coops = 另有 { $count } 个配合单位
only-coops = { $count } 个配合单位
no-leader = 未列明领导
via = 经“{ $names }”
column-serial = 序号
column-task = 重点工作
column-remark = 备注
block-shared-two = 两个单位都有
block-shared = 至少两个单位都有
block-only = 只有{ $name }有
target-note = 这些任务共有 { $count } 个数字。口径不一：有的是新增，有的是总量，有的按“每区”“各”算，不宜相加。

## Filters

search-label = 搜索任务、单位、领导
search-hint = 搜任务、单位、领导，可用拼音
also-filter = 也可以按这些筛选
fold = 收起
unfold-rest = 展开其余 { $count } 个
unknown-name = 没有这个名字
find-hint = 名称、简称、拼音
find-key = 找{ $key }
subsections-of = { $name }的小节
exclude = 排除
exclude-name = 排除{ $name }
chosen-of = 所选{ $key }
any = 任一
any-title = 有其中任何一个的任务
all-of = 同时
all-title = 同时有这几个的任务
roles-of-unit = 单位以什么角色
roles-in-tasks = 这些任务里的角色
tasks-per-leader = 各分管领导的任务数
matching-of-all = 符合其他条件 / 全部
as-table = 以表格显示
leader-between = { " " }项，全部
leader-excluded = ，已排除
leader-said = { $name } { $count } 项（全部 { $total } 项）
matching-others = 符合其他条件
all = 全部
clear-all = 全部清除
conditions = 筛选条件
remove-condition = 去掉条件：{ $label } { $name }
remove = 去掉
remove-this = 去掉：{ $what }
did-you-mean = 您是不是要找：
whole-unit = 按单位找全（含经“各区政府”等统称涉及的）：
has-tasks = 有 { $count } 项
loosen = 去掉{ $field }“{ $value }”
loosen-none = 去掉其中任何一个都还是没有，可以
loosen-none-end = ，从头来。
undo = 撤销
undo-last = 撤销刚才的改动
undo-these = 撤销刚才的改动：{ $changes }
undo-added = 加上{ $field }“{ $value }”
undo-removed = 去掉{ $field }“{ $value }”
found-pinyin = 拼音
found-heading = 标题
name-registered = 全称
name-other = 又名
name-short = 简称

## The open task

open-task = 打开的任务
previous = 上一项
next = 下一项
close = 关闭
task-in-result = 第 { $serial } 项　结果 { $position } / { $count }
task-not-in-result = 第 { $serial } 项　不在结果里
leader-not-named = 通知没有列明
no-members = 通知没有列出成员，不计入任何单位
empty-cell = （空）
printed-words = 通知里的原文
copy-citation = 复制引用
citation-line = 引用：{ $citation }
our-reading = 本站的解读
flag-spacing = 原文写作“{ $printed }”，中间的空格是排版，本站读作{ $names }。
flag-no-leader = 原文写作“{ $printed }”，即没有列明分管领导。
flag-shared-ending = 原文写作“{ $printed }”，几个名称合用一个词尾，本站读作{ $names }。
flag-other-name = 原文写作“{ $printed }”，括号里是另一个名称或其下属机构，本站记在{ $names }名下。
flag-listed-members = “{ $name }”后面的括号列出了{ $count }个成员，本站把它们记为涉及，见上。
flag-closed-collective = “{ $printed }”没有点名，本站读作全部{ $count }个，见上。
flag-open-collective = “{ $printed }”没有点名，通知也没有列出成员，本站不把它记在任何单位名下。
flag-continued-cell = 这一格在原文里分成两段，前一段以逗号结尾，本站连起来读：“{ $printed }”。
flag-second-lead = 原文在牵头单位一栏另起一段写“{ $printed }”，本站读作共同牵头。

## Units

my-unit = 我的单位
my-unit-name = ：{ $name }
my-unit-is = 我的单位：{ $name }
mine-mark = 我
set-mine = 设为我的单位
unset-mine = 取消我的单位
mine-not-kept = 浏览器不让本页保存，关掉以后要重新设。
print-duties = 打印责任清单
also-known = 又名、简称：{ $names }
collective = 统称
under-leaders = 任务由 { $count } 位领导分管
together-shared = 都有的
together-all = 合起来，不重复
total-under-one = 不重复合计，占全部任务不到 1%
total-share = 不重复合计，占全部任务的 { $percent }%
coop-named = 配合，点名
coop-cell = 配合栏写了它
involved-via = 涉及，经“{ $name }”
involved-via-some = 涉及，经 { $count } 个统称
what-collective = 统称是通知里没有点名的一批单位；“配合”是配合单位一栏写了这个统称的任务。
what-involved = “涉及”是通知没有点它的名、只写了代表它的统称的任务。一项任务只算一次，取最重的角色。
partners-distinct = 不重复共 { $count } 项，各单位相加可能更多
finder-note = 一项任务常有几个单位，各单位相加可能更多；不重复共 { $count } 项。统称没有点名，另列在最后。
members-some = 代表 { $count } 个单位，它们都算“涉及”
members-none = 通知没有列出它的成员，所以不算在任何单位名下。
might-be-in = 还有 { $count } 个统称可能包括它；通知没有列出成员，不计入上面的数
remove-unit = 去掉{ $name }
compare-title = 单位比较
compare-note = 共有的任务在每个单位名下都算，所以各行相加可能超过最后一行。
compare-with = 与另一单位比较
compare = 比较
total = 合计
find-unit-hint = 找单位：名称、简称、拼音
find-unit = 找单位
led-by = 谁牵头它的任务
helped-by = 谁配合它牵头的任务

## Pictures

title-leaders = 各分管领导的任务，按部分
title-ranking-roles = 任务最多的单位，按角色
title-ranking = 牵头最多的单位
title-sections = 部分 × { $key }
title-matrix = 谁配合谁：配合单位 × 牵头单位
title-network = 谁和谁一起做
by-subsection = 按小节
by-key = 按{ $key }
subsection = 小节
keys-targets = 图，用方向键移动，回车打开任务
keys-marks = 图，用方向键移动，回车筛选，Shift 加回车添加，Esc 取消
mark-said = { $name } { $count } 项，占 { $percent }
dot-group = “{ $unit }”{ $count } 个
targets-said = { $count } 个数字，来自 { $tasks } 项任务：{ $groups }。点一个数字，打开它的任务。
summary = { $leading }；共 { $count } 项。{ $joined }
pairs = 有连线的 { $count } 对。
note-narrowed = 灰色的一段是不符合其他条件的任务。
note-matrix = 行是配合单位，列是牵头单位；下面的合计包括没有配合单位的任务。
note-targets = 计量单位相同的才放在一起比较。箭头是“至少”或“突破”，空心点是“突破”或“约”。
note-network = 实心圆是点名让它牵头或配合的任务，虚线圈加上经“各区政府”等统称涉及的；颜色是类别。连线是两个单位都被点名的任务，越粗越多。位置按全部任务排好，筛选时不动。
lead-and-coop = 牵头和配合单位
target-label = 第 { $serial } 项：{ $measured }
all-tasks = 全部 { $count } 项任务
conditions-are = 条件：{ $conditions }
chosen-in-picture = { $of }。图中选中：{ $own }
chart-source = 来源：{ $source }制图：分工。
numbers = 数量
top-units = 前 15
by-kind = 按类别排
shared-tasks = 共同任务
column-name = 名称
column-kind = 类别
column-target = 目标
column-figure = 数字
matching = 符合条件
named-together = 一起被点名
picture-rest = 另有 { $count } 个没有画出
measures-differ = 计量单位各不相同，不作比较
measure-percent = 占比和增速（%）
measure = 以“{ $unit }”计
logarithmic = { $title }（对数轴，每格十倍）

## What leaves the page

copy-link = 复制链接
share = 分享
export = 导出
print = 打印
settings = 设置
share-title = 分享这个画面
export-title = 导出这些任务
copied = 已复制
copy-by-hand = 浏览器不让网页复制，请选中下面的文字自己复制：
cite-notice = { $issuer }：《{ $title }》（{ $number }），{ $dated }
cite-task = { $notice }，附件第{ $serial }项“{ $text }”
given-to-browser = 已交给浏览器下载
picture-not-saved = 浏览器没有做成；可以换一种方式保存。
download-svg = 下载 SVG
download-png = 下载 PNG
copy-picture = 复制图片
query-wants-text = query() 要的是字符串，如 "leader=wangdong"；这次当作没有条件。

# Parts that are loaded when they are needed
part-on-its-way = 正在载入……
part-missing = 这一部分没有下载到：网络可能断了，网站也可能刚换了新版本。网址没有变。
try-again = 再试一次
part-reload = 重新打开网页
