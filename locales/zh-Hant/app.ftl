## Facets and other conditions

key-section = 部分
key-leader = 分管領導
key-lead = 牽頭單位
key-coop = 配合單位
key-unit = 單位
key-kind = 牽頭單位類別
key-target = 量化目標
field-words = 搜尋
field-all = { $key }（須同時）
field-not = 排除{ $key }
field-role = 角色
field-view = 檢視
field-group = 分組
field-sort = 排序
field-show = 圖的畫法
field-least = 連線至少
field-task = 任務
field-embed = 嵌入
field-lang = 語言
role-lead = 牽頭
role-coop = 配合
role-collective = 涉及
has-target = 有量化目標
no-unit = 無
no-leader-named = 未列明
not-this = 非{ $name }
labelled = { $label }：{ $value }
comma = 、
semicolon = ；
clause = ，
sentence = { $text }。

## Why a condition was ignored, and what to do

warning-no-unit = 「{ $label }：{ $role }」要選了單位才篩選任務；現在只決定單位後面的數目按哪種角色算。
warning-repeated = 已忽略「{ $label }：{ $value }」：{ $label }只能有一個，用的是第一個。
warning-words = 已忽略搜尋「{ $value }」：引號裡沒有要找的詞。
warning-view = 沒有「{ $value }」這種檢視，先顯示清單。
warning-group = 不能按「{ $value }」分組，用的是預設的分組。
warning-sort = 不能按「{ $value }」排序，用的是通知原來的順序。
warning-show = 圖沒有「{ $value }」這種畫法，已忽略。
warning-least = 「{ $value }」不是 1 到 99 的數，連線用的是預設的下限。
warning-embed = 「嵌入：{ $value }」沒有意思（只有 1），已忽略。
warning-task = 沒有第「{ $value }」項任務。
warning-role = 沒有「{ $value }」這種角色，已忽略這個條件。
warning-lang = 沒有「{ $value }」這種語言，用的是瀏覽器的語言。
warning-party = 通知裡沒有叫「{ $value }」的{ $key }，已忽略「{ $label }」這個條件。
warning-value = 沒有「{ $value }」這個{ $key }，已忽略這個條件。

## Views, groupings, orders, kinds of picture

view-list = 清單
view-table = 表格
view-unit = 單位
view-charts = 圖表
view-matrix = 矩陣
view-network = 網絡
view-targets = 目標
group-section = 按部分
group-leader = 按分管領導
group-lead = 按牽頭單位
group-kind = 按單位類別
group-none = 不分組
sort-serial = 通知原序
sort-leader = 分管領導
sort-lead = 牽頭單位
sort-coops = 配合單位多的在前
sort-collective = 統稱多的在前
sort-total = 點名單位多的在前
sort-relevance = 與搜尋最相關的在前
show-share = 佔比
show-roles = 按角色
show-all = 全部單位
show-kind = 單位類別
show-similar = 按相似排

## What the page is called, and where it comes from

brand = 分工
skip-to-search = 跳到搜尋
skip-to-tasks = 跳到任務
page-title = 分工：{ $title }
titled = { $what } · 分工
task-number = 第{ $serial }項
source = { $issuer }《{ $title }》（{ $number }），{ $dated }印發。
source-of = 來源：{ $source }
open-whole = 在「分工」裡打開
colophon-source = 來源：{ $issuer }《{ $title }》（{ $number }），{ $dated }印發，{ $published }公佈。
colophon-reading = 角色分三種：牽頭、點名配合，以及經「各區政府」等統稱涉及。一項任務在每個單位名下只算一次，取最重的角色；共同牽頭的任務在每個牽頭單位名下都算，所以各單位之和可以大於任務總數。沒有點名的統稱（如「市政府各工作部門」）不算在任何單位名下。本站對原文的每一處解讀都寫在該項任務裡，以原文為準。
glosses-are-ours = { "" }

## Tasks and how many

task-word = { $count ->
        [one] 項
       *[other] 項
    }
tasks-shown = { " " }{ $count ->
        [one] 項任務
       *[other] 項任務
    }
suggested = { " " }{ $count ->
        [one] 項
       *[other] 項
    }
tasks = { $count } 項
tasks-label = 任務
table-label = 任務表格
show-tasks = 顯示 { $count } 項任務
filter = 篩選
filter-count = 篩選（{ $count }）
nothing = 沒有符合條件的任務
nothing-targets = 符合條件的任務裡沒有量化目標
repeated-lines = 共同牽頭的任務在有關的每個標題下都列出：下面共 { $lines } 行，不重複 { $count } 項。
overlap = { $counts }之和 { $sum }，不重複 { $distinct } 項：一項任務可有多個{ $several }
all-counts = 全部各數
each-count = 各數
three-roles = 三種角色
units-with-roles = 單位，各有角色
item-label = 第{ $serial }項：
more-coops = 另有 { $count } 個配合單位
only-coops = { $count } 個配合單位
no-leader = 未列明領導
via = 經「{ $names }」
column-serial = 序號
column-task = 重點工作
column-remark = 備註
block-shared-two = 兩個單位都有
block-shared = 至少兩個單位都有
block-only = 只有{ $name }有
target-note = 這些任務共有 { $count } 個數字。口徑不一：有的是新增，有的是總量，有的按「每區」「各」算，不宜相加。

## Filters

search-label = 搜尋任務、單位、領導
search-hint = 搜任務、單位、領導，可用拼音
also-filter = 也可以按這些篩選
fold = 收起
unfold-rest = 展開其餘 { $count } 個
unknown-name = 沒有這個名字
find-hint = 名稱、簡稱、拼音
find-key = 找{ $key }
subsections-of = { $name }的小節
exclude = 排除
exclude-name = 排除{ $name }
chosen-of = 所選{ $key }
any = 任一
any-title = 有其中任何一個的任務
all-of = 同時
all-title = 同時有這幾個的任務
roles-of-unit = 單位以什麼角色
roles-in-tasks = 這些任務裡的角色
tasks-per-leader = 各分管領導的任務數
matching-of-all = 符合其他條件 / 全部
as-table = 以表格顯示
leader-between = { " " }項，全部
leader-excluded = ，已排除
leader-said = { $name } { $count } 項（全部 { $total } 項）
matching-others = 符合其他條件
all = 全部
clear-all = 全部清除
conditions = 篩選條件
remove-condition = 去掉條件：{ $label } { $name }
remove = 去掉
remove-this = 去掉：{ $what }
did-you-mean = 您是不是要找：
whole-unit = 按單位找全（含經「各區政府」等統稱涉及的）：
has-tasks = 有 { $count } 項
loosen = 去掉{ $field }「{ $value }」
loosen-none = 去掉其中任何一個都還是沒有，可以
loosen-none-end = ，從頭來。
undo = 撤銷
undo-last = 撤銷剛才的改動
undo-these = 撤銷剛才的改動：{ $changes }
undo-added = 加上{ $field }「{ $value }」
undo-removed = 去掉{ $field }「{ $value }」
found-pinyin = 拼音
found-heading = 標題
name-registered = 全稱
name-other = 又名
name-short = 簡稱

## The open task

open-task = 打開的任務
previous = 上一項
next = 下一項
close = 關閉
task-in-result = 第 { $serial } 項　結果 { $position } / { $count }
task-not-in-result = 第 { $serial } 項　不在結果裡
leader-not-named = 通知沒有列明
no-members = 通知沒有列出成員，不計入任何單位
empty-cell = （空）
printed-words = 通知裡的原文
copy-citation = 複製引用
citation-line = 引用：{ $citation }
our-reading = 本站的解讀
flag-spacing = 原文寫作「{ $printed }」，中間的空格是排版，本站讀作{ $names }。
flag-no-leader = 原文寫作「{ $printed }」，即沒有列明分管領導。
flag-shared-ending = 原文寫作「{ $printed }」，幾個名稱合用一個詞尾，本站讀作{ $names }。
flag-other-name = 原文寫作「{ $printed }」，括號裡是另一個名稱或其下屬機構，本站記在{ $names }名下。
flag-listed-members = 「{ $name }」後面的括號列出了{ $count }個成員，本站把它們記為涉及，見上。
flag-closed-collective = 「{ $printed }」沒有點名，本站讀作全部{ $count }個，見上。
flag-open-collective = 「{ $printed }」沒有點名，通知也沒有列出成員，本站不把它記在任何單位名下。
flag-continued-cell = 這一格在原文裡分成兩段，前一段以逗號結尾，本站連起來讀：「{ $printed }」。
flag-second-lead = 原文在牽頭單位一欄另起一段寫「{ $printed }」，本站讀作共同牽頭。

## Units

my-unit = 我的單位
my-unit-name = ：{ $name }
my-unit-is = 我的單位：{ $name }
mine-mark = 我
set-mine = 設為我的單位
unset-mine = 取消我的單位
mine-not-kept = 瀏覽器不讓本頁儲存，關掉以後要重新設。
print-duties = 列印責任清單
also-known = 又名、簡稱：{ $names }
collective = 統稱
under-leaders = 任務由 { $count } 位領導分管
together-shared = 都有的
together-all = 合起來，不重複
total-under-one = 不重複合計，佔全部任務不到 1%
total-share = 不重複合計，佔全部任務的 { $percent }%
coop-named = 配合，點名
coop-cell = 配合欄寫了它
involved-via = 涉及，經「{ $name }」
involved-via-some = 涉及，經 { $count } 個統稱
what-collective = 統稱是通知裡沒有點名的一批單位；「配合」是配合單位一欄寫了這個統稱的任務。
what-involved = 「涉及」是通知沒有點它的名、只寫了代表它的統稱的任務。一項任務只算一次，取最重的角色。
partners-distinct = 不重複共 { $count } 項，各單位相加可能更多
finder-note = 一項任務常有幾個單位，各單位相加可能更多；不重複共 { $count } 項。統稱沒有點名，另列在最後。
members-some = 代表 { $count } 個單位，它們都算「涉及」
members-none = 通知沒有列出它的成員，所以不算在任何單位名下。
might-be-in = 還有 { $count } 個統稱可能包括它；通知沒有列出成員，不計入上面的數
remove-unit = 去掉{ $name }
compare-title = 單位比較
compare-note = 共有的任務在每個單位名下都算，所以各行相加可能超過最後一行。
compare-with = 與另一單位比較
compare = 比較
total = 合計
find-unit-hint = 找單位：名稱、簡稱、拼音
find-unit = 找單位
led-by = 誰牽頭它的任務
helped-by = 誰配合它牽頭的任務

## Pictures

title-leaders = 各分管領導的任務，按部分
title-ranking-roles = 任務最多的單位，按角色
title-ranking = 牽頭最多的單位
title-sections = 部分 × { $key }
title-matrix = 誰配合誰：配合單位 × 牽頭單位
title-network = 誰和誰一起做
by-subsection = 按小節
by-key = 按{ $key }
subsection = 小節
keys-targets = 圖，用方向鍵移動，Enter 打開任務
keys-marks = 圖，用方向鍵移動，Enter 篩選，Shift 加 Enter 添加，Esc 取消
mark-said = { $name } { $count } 項，佔 { $percent }
dot-group = 「{ $unit }」{ $count } 個
targets-said = { $count } 個數字，來自 { $tasks } 項任務：{ $groups }。點一個數字，打開它的任務。
summary = { $leading }；共 { $count } 項。{ $joined }
pairs = 有連線的 { $count } 對。
note-narrowed = 灰色的一段是不符合其他條件的任務。
note-matrix = 橫行是配合單位，直欄是牽頭單位；下面的合計包括沒有配合單位的任務。
note-targets = 計量單位相同的才放在一起比較。箭頭是「至少」或「突破」，空心點是「突破」或「約」。
note-network = 實心圓是點名讓它牽頭或配合的任務，虛線圈加上經「各區政府」等統稱涉及的；顏色是類別。連線是兩個單位都被點名的任務，越粗越多。位置按全部任務排好，篩選時不動。
lead-and-coop = 牽頭和配合單位
target-label = 第 { $serial } 項：{ $measured }
all-tasks = 全部 { $count } 項任務
conditions-are = 條件：{ $conditions }
chosen-in-picture = { $of }。圖中選中：{ $own }
chart-source = 來源：{ $source }製圖：分工。
numbers = 數量
top-units = 前 15
by-kind = 按類別排
shared-tasks = 共同任務
column-name = 名稱
column-kind = 類別
column-target = 目標
column-figure = 數字
matching = 符合條件
named-together = 一起被點名
picture-rest = 另有 { $count } 個沒有畫出
measures-differ = 計量單位各不相同，不作比較
measure-percent = 佔比和增速（%）
measure = 以「{ $unit }」計
logarithmic = { $title }（對數軸，每格十倍）

## What leaves the page

copy-link = 複製連結
share = 分享
export = 匯出
print = 列印
settings = 設定
share-title = 分享這個畫面
export-title = 匯出這些任務
copied = 已複製
copy-by-hand = 瀏覽器不讓網頁複製，請選中下面的文字自己複製：
cite-notice = { $issuer }：《{ $title }》（{ $number }），{ $dated }
cite-task = { $notice }，附件第{ $serial }項「{ $text }」
given-to-browser = 已交給瀏覽器下載
picture-not-saved = 瀏覽器沒有做成；可以換一種方式儲存。
download-svg = 下載 SVG
download-png = 下載 PNG
copy-picture = 複製圖片
query-wants-text = query() 要的是字串，如 "leader=wangdong"；這次當作沒有條件。

# Parts that are loaded when they are needed
part-on-its-way = 正在載入……
part-missing = 這一部分沒有下載到：網絡可能斷了，網站也可能剛換了新版本。網址沒有變。
try-again = 再試一次
part-reload = 重新打開網頁
