# The best of the terms for each description, part of a text against the whole: python3 rapidfuzz_search.py <manifest.csv> <terms.txt> <seconds>
import csv
import json
import sys
import time

from rapidfuzz import fuzz, process

DESCRIPTION = "Description of goods"
# Of 100 points, a slip in a word of ten letters costs ten.
LEAST_SCORE = 90

path, terms_path, seconds = sys.argv[1:]
with open(terms_path, encoding="utf-8") as lines:
    terms = lines.read().splitlines()

rows = matched = 0
with open(path, encoding="utf-8", newline="") as manifest:
    for record in csv.DictReader(manifest):
        text = record[DESCRIPTION].lower()
        best = process.extractOne(text, terms, scorer=fuzz.partial_ratio, score_cutoff=LEAST_SCORE)
        rows += 1
        matched += best is not None
        if time.process_time() >= float(seconds):
            break
print(json.dumps({"rows": rows, "matched": matched}))
