#!/usr/bin/env bash
# Screens a generated manifest in a real Spark (a master and two workers on this machine), once in peace and once with an executor killed midway,
# and holds what it finds against one run: bash .ci/spark.sh
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

command -v java >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless procps >/dev/null; }
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q pyspark==3.5.3
export PATH="$work/venv/bin:$PATH" PYSPARK_PYTHON="$work/venv/bin/python3" SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1
npm run build --silent
node bench/generate-manifest.js --rows 4000 >"$work/m.csv"
cd "$work"

master=spark://127.0.0.1:17077
spark-class org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 17077 --webui-port 18180 >master.log 2>&1 &
started+=($!)
for worker in 1 2; do
  spark-class org.apache.spark.deploy.worker.Worker --cores 1 --memory 1g --webui-port $((18180 + worker)) --work-dir "$work/worker-$worker" $master >worker-$worker.log 2>&1 &
  started+=($!)
done
for _ in $(seq 60); do
  [ "$(grep -c 'Registering worker' master.log || true)" -eq 2 ] && break
  sleep 1
done

screen() {
  CARGOSCREEN="node $root/bin/cargoscreen.js" spark-submit --master $master --executor-memory 512m --conf spark.executorEnv.CARGOSCREEN="node $root/bin/cargoscreen.js" \
    --conf spark.sql.files.maxPartitionBytes=100k "$root/integrations/spark/screen_manifests.py" "$work/m.csv" "$1" --today 2026-01-31 >"$1.log" 2>&1
}
wanted=0
node "$root/bin/cargoscreen.js" - --stdin-filename "$work/m.csv" --today 2026-01-31 --quiet -o whole.json <m.csv || wanted=$?

code=0
screen peace || code=$?
[ $code -eq $wanted ] || { tail -40 peace.log; echo "Spark ended with $code, one run with $wanted"; exit 1; }

# Killed as soon as a part of the second run has begun.
screen killed &
run=$!
victim=""
for _ in $(seq 240); do
  if pgrep -f "cargoscreen.js - --stdin-filename $work/m.csv" >/dev/null; then
    victim=$(pgrep -f "CoarseGrainedExecutorBackend.*127.0.0.1" | head -1)
    break
  fi
  sleep 0.25
done
[ -n "$victim" ] || { echo "no executor was found to kill"; exit 1; }
kill -9 "$victim"
code=0
wait $run || code=$?
[ $code -eq $wanted ] || { tail -40 killed.log; echo "with an executor killed Spark ended with $code, one run with $wanted"; exit 1; }
grep -q 'ExecutorLostFailure\|Lost executor' killed.log || { echo "Spark did not notice that an executor was killed"; exit 1; }

python3 - <<'PY'
import json, sys
from pyspark.sql import SparkSession

whole = json.load(open("whole.json"))
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
for name in ("peace", "killed"):
    told = json.load(open(f"{name}/result.json"))
    for part in ("rows", "manifestFindings", "skipped", "notices", "counts"):
        if told[part] != whole[part]:
            sys.exit(f"{name}: {part} are not those of one run")
    rows = [json.loads(row.json) for row in spark.read.parquet(f"{name}/rows").orderBy("record").collect()]
    findings = [json.loads(row.json) for row in spark.read.parquet(f"{name}/findings").collect()]
    own = [{key: value for key, value in row.items() if key in rows[0]} for row in whole["rows"]]
    if rows != own or sorted(map(json.dumps, findings)) != sorted(map(json.dumps, whole["manifestFindings"])):
        sys.exit(f"{name}: the Parquet files do not hold what one run found")
    print(f"{name}: {len(rows)} rows and {len(findings)} findings across rows are those of one run")
PY
