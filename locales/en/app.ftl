## Facets and other conditions

key-section = Section
key-leader = Leader
key-lead = Lead unit
key-coop = Co-operating unit
key-unit = Unit
key-kind = Kind of lead unit
key-target = Quantified target
field-words = Search
field-all = { $key } (all of)
field-not = Not { $key }
field-role = Role
field-view = View
field-group = Group by
field-sort = Order
field-show = Kind of picture
field-least = Joined from
field-task = Task
field-embed = Embedded
field-lang = Language
role-lead = Lead
role-coop = Co-operating
role-collective = Involved
has-target = With a quantified target
no-unit = None
no-leader-named = Not named
not-this = not { $name }
labelled = { $label }: { $value }
comma = ,{ " " }
semicolon = ;{ " " }
clause = ,{ " " }
sentence = { $text }.

## Why a condition was ignored, and what to do

warning-no-unit = “{ $label }: { $role }” narrows the tasks only once a unit is chosen; for now it decides which role the numbers beside the units count.
warning-repeated = “{ $label }: { $value }” was ignored: there can be only one, and the first is used.
warning-words = The search “{ $value }” was ignored: there is no word between the quotation marks.
warning-view = There is no view “{ $value }”; this is the list.
warning-group = Tasks cannot be grouped by “{ $value }”; this is the usual grouping.
warning-sort = Tasks cannot be ordered by “{ $value }”; this is the order of the notice.
warning-show = There is no kind of picture “{ $value }”; it was ignored.
warning-least = “{ $value }” is not a number from 1 to 99; units are joined from the usual number on.
warning-embed = “Embedded: { $value }” means nothing (only 1 does); it was ignored.
warning-task = There is no task “{ $value }”.
warning-role = There is no role “{ $value }”; this condition was ignored.
warning-lang = There is no language “{ $value }” here; this is the browser’s.
warning-party = The notice names no “{ $value }” ({ $key }); the condition “{ $label }” was ignored.
warning-value = There is no “{ $value }” ({ $key }); this condition was ignored.

## Views, groupings, orders, kinds of picture

view-list = List
view-table = Table
view-unit = Units
view-charts = Charts
view-matrix = Matrix
view-network = Network
view-targets = Targets
group-section = Section
group-leader = Leader
group-lead = Lead unit
group-kind = Kind of unit
group-none = No groups
sort-serial = Notice order
sort-leader = Leader
sort-lead = Lead unit
sort-coops = Most co-operating units
sort-collective = Most collectives
sort-total = Most units named
sort-relevance = Most relevant
show-share = Shares
show-roles = By role
show-all = All units
show-kind = Kinds of unit
show-similar = By likeness

## What the page is called, and where it comes from

brand = Fengong 分工
skip-to-search = Skip to search
skip-to-tasks = Skip to tasks
page-title = Fengong: { $title }
titled = { $what } · Fengong
task-number = Task { $serial }
source = { $issuer }《{ $title }》({ $number }), issued { $dated }.
source-of = Source: { $source }
open-whole = Open in Fengong
colophon-source = Source: { $issuer }《{ $title }》({ $number }), issued { $dated }, published { $published }.
colophon-reading = A unit has one of three roles in a task: it leads, it is named as co-operating, or it is involved through a collective such as 各区政府 (all district governments). A task counts once for each unit, in the strongest role; jointly led tasks count for each lead unit, so the units can add up to more than there are tasks. Collectives whose members nobody lists count for no unit. Every reading of ours beyond the letter stands beside its task. The Chinese text of the notice is authoritative.
glosses-are-ours = English names of units, leaders and headings are this site’s own and unofficial.

## Tasks and how many

task-word = { " " }{ $count ->
        [one] task
       *[other] tasks
    }
tasks-shown = { " " }{ $count ->
        [one] task
       *[other] tasks
    }
suggested = { " " }{ $count ->
        [one] task
       *[other] tasks
    }
tasks = { $count } { $count ->
        [one] task
       *[other] tasks
    }
tasks-label = Tasks
table-label = Table of tasks
show-tasks = Show { $count } { $count ->
        [one] task
       *[other] tasks
    }
filter = Filter
filter-count = Filter ({ $count })
nothing = No task matches
nothing-targets = No matching task has a quantified target
repeated-lines = Jointly led tasks stand under each heading that they belong to: { $lines } lines below, { $count } distinct tasks.
overlap = { $counts }: { $sum } in all, { $distinct } distinct tasks, as a task can have more than one ({ $several })
all-counts = All numbers
each-count = The numbers
three-roles = The three roles
units-with-roles = unit, each with a role
item-label = Task { $serial }:{ " " }
more-coops = { $count } more co-operating { $count ->
        [one] unit
       *[other] units
    }
only-coops = { $count } co-operating { $count ->
        [one] unit
       *[other] units
    }
no-leader = No leader named
via = via “{ $names }”
column-serial = No.
column-task = Task
column-remark = Remarks
block-shared-two = Both units have
block-shared = At least two units have
block-only = Only { $name } has
target-note = These tasks commit to { $count } { $count ->
        [one] figure
       *[other] figures
    }. They cannot be added up: some are additions, some totals, some for each of several.

## Filters

search-label = Search tasks, units, leaders
search-hint = Search tasks, units, leaders
also-filter = You can also filter by these
fold = Show fewer
unfold-rest = Show { $count } more
unknown-name = Nothing has this name
find-hint = Name or pinyin
find-key = Find: { $key }
subsections-of = Subsections of { $name }
exclude = Exclude
exclude-name = Exclude { $name }
chosen-of = Chosen: { $key }
any = Any
any-title = Tasks with any of them
all-of = All
all-title = Tasks with all of them
roles-of-unit = In which role the unit is
roles-in-tasks = Roles in these tasks
tasks-per-leader = Tasks per leader
matching-of-all = matching / all
as-table = Show as a table
leader-between = { " " }of
leader-excluded = , excluded
leader-said = { $name } { $count } of { $total } tasks
matching-others = Matching
all = All
clear-all = Clear all
conditions = Conditions
remove-condition = Remove condition: { $label } { $name }
remove = Remove
remove-this = Remove: { $what }
did-you-mean = Did you mean:{ " " }
whole-unit = All tasks of the unit, also those through collectives such as 各区政府:{ " " }
has-tasks = { $count } { $count ->
        [one] task
       *[other] tasks
    }
loosen = Without { $field } “{ $value }”
loosen-none = There is still nothing without any one of them. You can{ " " }
loosen-none-end = { " " }and start again.
undo = Undo
undo-last = Undo the last change
undo-these = Undo the last change: { $changes }
undo-added = added { $field } “{ $value }”
undo-removed = removed { $field } “{ $value }”
found-pinyin = Pinyin
found-heading = Heading
name-registered = Full name
name-other = Also
name-short = Short

## The open task

open-task = Open task
previous = Previous
next = Next
close = Close
task-in-result = Task { $serial }　Result { $position } / { $count }
task-not-in-result = Task { $serial }　Not in the result
leader-not-named = The notice names none
no-members = The notice lists no members; it counts for no unit
empty-cell = (empty)
printed-words = As printed in the notice
copy-citation = Copy citation
citation-line = Citation: { $citation }
our-reading = Our reading
flag-spacing = The notice prints “{ $printed }”; the space is typesetting, so we read { $names }.
flag-no-leader = The notice prints “{ $printed }”: it names no leader.
flag-shared-ending = The notice prints “{ $printed }”; the names share an ending, so we read { $names }.
flag-other-name = The notice prints “{ $printed }”; what is in brackets is another name or a part of the unit, so it counts for { $names }.
flag-listed-members = The brackets behind “{ $name }” list { $count } members, which we count as involved; see above.
flag-closed-collective = “{ $printed }” names nobody; we read it as all { $count }, see above.
flag-open-collective = “{ $printed }” names nobody, and the notice lists no members; it counts for no unit.
flag-continued-cell = This cell is printed in two paragraphs, the first of which ends in a comma; we read them as one: “{ $printed }”.
flag-second-lead = The notice has “{ $printed }” as a paragraph of its own in the column of lead units; we read it as leading jointly.

## Units

my-unit = My unit
my-unit-name = : { $name }
my-unit-is = My unit: { $name }
mine-mark = My
set-mine = Make it my unit
unset-mine = No longer my unit
mine-not-kept = The browser lets this page keep nothing: choose it again after closing.
print-duties = Print duties
also-known = Also: { $names }
collective = Collective
under-leaders = Tasks under { $count } { $count ->
        [one] leader
       *[other] leaders
    }
together-shared = Shared by all
together-all = Together, distinct
total-under-one = Distinct total, under 1% of all tasks
total-share = Distinct total, { $percent }% of all tasks
coop-named = Co-operating, named
coop-cell = In the co-operating cell
involved-via = Involved, via “{ $name }”
involved-via-some = Involved, via { $count } collectives
what-collective = A collective is a number of units that the notice does not name. “Co-operating” are the tasks that have it in the column of co-operating units.
what-involved = “Involved” are the tasks that do not name the unit, only a collective that stands for it. A task counts once, in the strongest role.
partners-distinct = { $count } distinct tasks; the units can add up to more
finder-note = A task often has several units, so they can add up to more; { $count } distinct tasks. Collectives, which name nobody, stand at the end.
members-some = Stands for { $count } units, all of which are “involved”
members-none = The notice lists no members, so it counts for no unit.
might-be-in = { $count } more { $count ->
        [one] collective
       *[other] collectives
    } might include it; the notice lists no members, so they are not in the numbers above
remove-unit = Remove { $name }
compare-title = Units compared
compare-note = Shared tasks count for each unit, so the lines can add up to more than the last.
compare-with = Compare with another unit
compare = Compare
total = Total
find-unit-hint = Find a unit: name, short name, pinyin
find-unit = Find a unit
led-by = Who leads its tasks
helped-by = Who co-operates where it leads

## Pictures

title-leaders = Tasks of each leader, by section
title-ranking-roles = Units with most tasks, by role
title-ranking = Units that lead most tasks
title-sections = Section × { $key }
title-matrix = Who helps whom: co-operating × lead units
title-network = Who works with whom
by-subsection = By subsection
by-key = By { $key }
subsection = Subsection
keys-targets = Picture: arrow keys move, Enter opens the task
keys-marks = Picture: arrow keys move, Enter filters, Shift and Enter add, Escape clears
mark-said = { $name } { $count } { $count ->
        [one] task
       *[other] tasks
    }, { $percent }
dot-group = “{ $unit }” { $count }
targets-said = { $count } { $count ->
        [one] figure
       *[other] figures
    } of { $tasks } { $tasks ->
        [one] task
       *[other] tasks
    }: { $groups }. Click a figure to open its task.
summary = { $leading }; { $count } { $count ->
        [one] task
       *[other] tasks
    } in all.{ $joined }
pairs = { " " }{ $count } { $count ->
        [one] pair is
       *[other] pairs are
    } joined.
note-narrowed = Grey: tasks that do not match the other conditions.{ " " }
note-matrix = Lines are co-operating units, columns are lead units; the totals below include tasks without co-operating units.{ " " }
note-targets = Only figures in the same measure are set side by side. An arrow means “at least” or “beyond”, a hollow dot “beyond” or “about”.{ " " }
note-network = A disc is a unit’s tasks by name, lead or co-operating; a dashed ring adds those through collectives such as 各区政府. Colours are kinds. A line joins units that tasks name together: the thicker, the more. Places are those of all tasks and stay while you filter.{ " " }
lead-and-coop = lead and co-operating unit
target-label = Task { $serial }: { $measured }
all-tasks = All { $count } tasks
conditions-are = Conditions: { $conditions }
chosen-in-picture = { $of }. Chosen in the picture: { $own }
chart-source = Source: { $source } Picture: Fengong.
numbers = Numbers
top-units = Top 15
by-kind = By kind
shared-tasks = Shared tasks
column-name = Name
column-kind = Kind
column-target = Target
column-figure = Figure
matching = Matching
named-together = Named together
picture-rest = { $count } more not drawn
measures-differ = Different measures, not compared
measure-percent = Shares and growth (%)
measure = In “{ $unit }”
logarithmic = { $title } (logarithmic: each step is tenfold)

## What leaves the page

copy-link = Copy link
share = Share
export = Export
print = Print
settings = Settings
share-title = Share this view
export-title = Export these tasks
copied = Copied
copy-by-hand = The browser lets no page copy; select the text below and copy it yourself:
cite-notice = { $issuer }: 《{ $title }》 ({ $number }), { $dated }
cite-task = { $notice }, annex, task { $serial }: “{ $text }”
given-to-browser = Handed to the browser to download
picture-not-saved = The browser could not do it; try another way.
download-svg = Download SVG
download-png = Download PNG
copy-picture = Copy picture
query-wants-text = query() takes a string such as "leader=wangdong"; this was taken as no condition.

# Parts that are loaded when they are needed
part-on-its-way = Loading …
part-missing = This part did not load: the network may be down, or the site was just updated. The address is unchanged.
try-again = Try again
part-reload = Reload the page
