"""职责矩阵: units × industries, hazards or campaigns, with the words behind every figure.

counted    the duties of a notice, a clause and the rows that repeat it once
selection  which places, years, roles and bases are asked for
tally      what is counted, and how a cell is written
grid       rows, columns, cells and totals
layout     records → the matrix
sheets     the matrix → a workbook
page       the matrix → an offline page
"""
