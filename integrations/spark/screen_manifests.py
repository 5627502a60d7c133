"""Screens manifests in Spark: spark-submit screen_manifests.py <input> <output> [--today YYYY-MM-DD] [options of cargoscreen]

Reads CSV with a header, or Parquet, and screens each partition by the cargoscreen command, which every worker must have. Writes below <output>:
partials/ (what each partition left), rows/ (Parquet, a row with findings each), findings/ (Parquet, findings across rows) and result.json
(what one run over all of the input says; `cargoscreen report` renders it). Ends with the exit code that one run ends with.
"""

import argparse
import csv
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql.types import ArrayType, IntegerType, StringType, StructField, StructType

LAYOUT = "layout.csv"
# Rows by which columns are told; one run looks at as many.
SAMPLE_ROWS = 200
COMMAND = os.environ.get("CARGOSCREEN", "cargoscreen").split()

ROWS = StructType(
    [StructField(name, StringType()) for name in ("file", "level", "openLevel")]
    + [StructField(name, IntegerType()) for name in ("record", "line", "score")]
    + [StructField(name, ArrayType(StringType())) for name in ("categories", "indicators")]
    + [StructField("json", StringType())]
)
FINDINGS = StructType(
    [StructField(name, StringType()) for name in ("id", "level", "message", "fingerprint")]
    + [StructField("rowCount", IntegerType()), StructField("json", StringType())]
)


def cells(row):
    """A row's cells as text: nothing stands for a null."""
    return ["" if cell is None else str(cell) for cell in row]


def screened(index, rows, header, name, options):
    """Screens the rows of one partition and yields the lines of its partial file. The first has the header, as lines count from it."""
    with tempfile.TemporaryDirectory() as folder:
        partial = pathlib.Path(folder, "partial.jsonl")
        told = ["-", "--stdin-filename", name, "--columns-from", SparkFiles.get(LAYOUT), "--encoding", "utf-8", "--delimiter", "comma"]
        command = [*COMMAND, *told, *options, "--quiet", "--fail-on", "none", "--partial", str(partial)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8") as run:
            complaints = []
            reader = threading.Thread(target=lambda: complaints.append(run.stderr.read()))
            reader.start()
            try:
                writer = csv.writer(run.stdin, lineterminator="\n")
                if index == 0:
                    writer.writerow(header)
                writer.writerows(cells(row) for row in rows)
                run.stdin.close()
            except BrokenPipeError:
                pass  # It ended early, and says why.
            code = run.wait()
            reader.join()
        if code != 0:
            raise RuntimeError(f"cargoscreen ended with exit code {code}: {''.join(complaints).strip()}")
        with partial.open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                yield line.rstrip("\n")


def copied(spark, source, folder):
    """Copies the files of a folder of any file system that Spark knows to a folder here, in their order."""
    hadoop = spark._jvm.org.apache.hadoop.fs
    pattern = hadoop.Path(source + "/part-*")
    system = pattern.getFileSystem(spark._jsc.hadoopConfiguration())
    paths = sorted(str(status.getPath()) for status in system.globStatus(pattern))
    files = [str(pathlib.Path(folder, f"{index}.jsonl")) for index, _ in enumerate(paths)]
    for path, file in zip(paths, files):
        system.copyToLocalFile(False, hadoop.Path(path), hadoop.Path("file://" + file), True)
    return files


def row_of(text):
    told = json.loads(text)
    categories = [goods["category"] for goods in told["goods"]]
    indicators = [found["id"] for found in told["indicators"]]
    return (*(told[name] for name in ("file", "level", "openLevel", "record", "line", "score")), categories, indicators, text)


def finding_of(told):
    return (*(told[name] for name in ("id", "level", "message", "fingerprint", "rowCount")), json.dumps(told, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--today", default=datetime.date.today().isoformat())
    parser.add_argument("--fail-on", default="high")
    arguments, options = parser.parse_known_args()
    options = [*options, "--today", arguments.today]
    spark = SparkSession.builder.appName("cargoscreen").getOrCreate()
    is_parquet = arguments.input.rstrip("/").endswith(".parquet")
    # Every cell stays the text that it is: no types, no trimming, no escapes but the doubled quote.
    table = spark.read.parquet(arguments.input) if is_parquet else spark.read.csv(arguments.input, header=True, escape='"')

    with tempfile.TemporaryDirectory() as folder:
        layout = pathlib.Path(folder, LAYOUT)
        with layout.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows(cells(row) for row in table.limit(SAMPLE_ROWS).collect())
        spark.sparkContext.addFile(str(layout))

        name = arguments.input
        partials = f"{arguments.output}/partials"
        header = table.columns
        table.rdd.mapPartitionsWithIndex(lambda index, rows: screened(index, rows, header, name, options)).saveAsTextFile(partials)

        # What one run is asked for is asked of the merge; the rest the parts remember.
        kept, result = str(pathlib.Path(folder, "rows.jsonl")), str(pathlib.Path(folder, "result.json"))
        merge = [*COMMAND, "merge", *copied(spark, partials, folder), "--quiet", "--fail-on", arguments.fail_on]
        code = subprocess.run([*merge, "--output", kept, "--output", result]).returncode
        if code not in (0, 1):
            sys.exit(code)
        context = spark.sparkContext
        with open(kept, encoding="utf-8", newline="\n") as lines:
            rows = context.parallelize([line.rstrip("\n") for line in lines], max(1, context.defaultParallelism))
        spark.createDataFrame(rows.map(row_of), ROWS).write.parquet(f"{arguments.output}/rows")
        with open(result, encoding="utf-8") as file:
            told = file.read()
        found = json.loads(told)["manifestFindings"]
        spark.createDataFrame([finding_of(finding) for finding in found], FINDINGS).write.parquet(f"{arguments.output}/findings")
        hadoop = spark._jvm.org.apache.hadoop.fs
        place = hadoop.Path(f"{arguments.output}/result.json")
        place.getFileSystem(spark._jsc.hadoopConfiguration()).copyFromLocalFile(hadoop.Path("file://" + result), place)
    spark.stop()
    sys.exit(code)


if __name__ == "__main__":
    main()
