"""Questionnaires from and to spreadsheets: check sheets come in, sheets for colleagues to review go out.

In: `reading` gets the cells of a file, `layout` finds the headings and what the columns hold, `rows`, `items` and
`options` make questions of them, `written` the text of the file; `making` does it all. Out: `review` says what stands
in which cell, `book` and `delimited` write it; `export` does it all. openpyxl is imported where a workbook is first
needed; it comes with the extra `sheets`.
"""
