## What is in sheets, files and on paper

copy = Copy
link = Link
scan = Scan it with a phone to see the same view.
no-qr = This link makes no QR code: it is too long, or a file on this machine. Copy the link instead.
qr-label = QR code of this view
citation-standard = Citation (GB/T 7714)
citation-plain = Citation (plain)
embed-code = Embed in another page
send-to = Send to …
not-sent = It was not sent; the link is still here to be copied.
duty-list = Duties of { $name }
conditions-more = { $conditions } and more, { $count } conditions
list-title = { $conditions }: { $title }
cite-list = { $notice }, { $listed }
cite-words = { $what }. { $link } (accessed { $day })
cite-item = annex, task { $serial }
cite-all = annex, { $count } tasks
cite-filtered = annex, { $count } { $count ->
        [one] task
       *[other] tasks
    } filtered by Fengong ({ $conditions })
cite-standard = { $issuer }. { $title }: { $number }, { $what }[A/OL]. ({ $published })[{ $today }]. { $link }.
file-xlsx = Excel workbook
file-xlsx-for = Three sheets in Chinese: tasks, tasks × units, notes; to filter and print
file-csv-for = One task per line
file-md-for = The six columns of the notice
file-json-for = For programs; tasks as in the open data
copy-table = Copy as a table
copy-table-for = To paste into Word or WPS, with its columns
print-pdf = Print or PDF
print-pdf-for = In the notice’s own form, A4 landscape
whole-page = The whole site
whole-page-for = One file for a memory stick or an intranet: opens by a double click, without a network
all-csv = All tasks, CSV
all-json = All tasks, JSON
open-data = Open data
open-data-programs = Open data, also for programs
listed-now = The { $count } { $count ->
        [one] task
       *[other] tasks
    } listed now.
whole-notice = The whole notice
making = Making it …
made = { $name } was handed to the browser to download.
made-empty = No task matches, so { $name } has headings only; it was handed to the browser to download.
not-made = It was not made: the network may be down, or the site has just changed. Reload and try again; the link and the filters stay.
table-copied = Copied: paste it into Word, WPS or a spreadsheet.
table-not-copied = It was not copied: the browser lets no page copy, or the network is down. Download the Excel workbook and copy from there.
paper-task = Task { $serial }
paper-count = { $count } { $count ->
        [one] task
       *[other] tasks
    }
paper-day = Printed { $day }
paper-source = { $title }　Source: { $source }
paper-block = { $name }　{ $count }
