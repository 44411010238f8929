"""Pages that open with a double click: the explorer, the matrices, the timeline, the audit.

things     tables of a graph folder → the things, ties and quotes that the explorer shows
facts      what the pane says of a thing
initials   拼音首字母, for the search box
layout     positions of all things, the same for the same graph
kept       the same, as an earlier run left them
explorer   things → one HTML page, by pyvis with a template of our own
overview   records → `index.html`
matrices   records → a matrix for each kind of column, and one across years
timeline/  records → which campaigns came and went, as a page
site       the names of the pages, and how they lead to each other
write      a graph folder → a folder of pages
"""
