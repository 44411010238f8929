"""专项行动时间线: which campaigns the notices of which places and years name, with the words.

naming   the duties of one notice that name a campaign, with its years and deadlines
rows     records → campaigns, each with a row for every place
words    what is said of years in which something is named, or not
panels   what opens on a click
page     rows → an offline page

A year in which no notice names a campaign says nothing of the campaign itself: nothing here calls
one ended, begun or under way.
"""
