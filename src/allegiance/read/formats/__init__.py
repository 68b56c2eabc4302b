"""The forms that a source may have, one module each: to read another form, add a module.

A module here has

- `NAME`: what messages call the form, "plain text";
- `SUFFIXES`: the endings of file names by which a folder's files are taken, (".txt", ".text");
- `MAX_BYTES`: the size above which a source of this form is refused;
- `sniff(head, suffix)`: how sure the module is that a source which begins with the bytes `head` is of its form, from
  0 (it is not) to 1. `suffix` is the ending of the source's name and only a hint: the content decides;
- `read(data, source)`: the reports in the bytes `data`. What cannot be read is yielded as an InputError where the
  rest goes on, or raised where nothing can be read.

`allegiance.read.detect` states this as types.
"""
