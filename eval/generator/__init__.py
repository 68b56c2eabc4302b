"""Made-up reports with their claims, for benchmarks and tests: the same seed always gives the same reports.

`world` has the conflicts, their actors and towns; `truth` what happens and which ties hold; `sentences` puts a claim
into words with exact spans; `reports` lets outlets tell what happened, copy each other and differ; `filling` writes
them to a store without reading anything.
"""
