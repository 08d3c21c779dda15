#!/bin/sh
# Compares two versions of scimkit: benchmarks/compare.sh BEFORE_JAR AFTER_JAR [OPTION...] [ROW...]
# Both jars are built from benchmarks/ (see docs/benchmarks.md); the contestants take turns in one process for each row.
# In the table, the ratio beside "before" is how many times faster the version after is.
set -eu
if [ $# -lt 2 ]; then
    sed -n '2,4s/^# //p' "$0" >&2
    exit 2
fi
before=$1
after=$2
shift 2
exec java -cp "$after" dev.scimkit.benchmarks.turns.Turns before="$before" only=scimkit "$@"
