# One expression of all terms over the column of descriptions, on one thread: python3 duckdb_regexp.py <manifest.csv> <terms.txt> <seconds>
# It can not stop in between, and has no need to.
import json
import re
import sys

import duckdb

path, terms_path, _ = sys.argv[1:]
with open(terms_path, encoding="utf-8") as lines:
    expression = "|".join(re.escape(term).replace("\\ ", " ") for term in lines.read().splitlines())

connection = duckdb.connect(config={"threads": 1})
rows, matched = connection.execute(
    """SELECT count(*), count(*) FILTER (regexp_matches("Description of goods", $expression, 'i'))
    FROM read_csv($path, header = true, all_varchar = true)""",
    {"path": path, "expression": expression},
).fetchone()
print(json.dumps({"rows": rows, "matched": matched}))
