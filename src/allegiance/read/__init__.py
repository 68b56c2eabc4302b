"""From a source (a file, a folder, standard input, a page of the web) to reports."""
