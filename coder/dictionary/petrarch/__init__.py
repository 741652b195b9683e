"""The dictionaries of TABARI, PETRARCH and UniversalPetrarch, read into our entries and written from them.

Each reader takes the lines of a file, gives entries, and notes what it cannot carry as problems; a bad line never costs the others. The
formats are those of the TABARI 0.8 manual, PETRARCH2's docs/source/dictionaries.rst and the files themselves.
"""
