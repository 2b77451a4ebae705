#!/usr/bin/env bash
# Compiles tests/AotSmoke natively and lets it publish to the emulator, twice:
#   budget  X alone: at most 15 MB, first publish at most 80 ms after start
#   every   every package, all of it: no trim or AOT warning, every client made, a post published on X, LinkedIn and Reddit
# One of the two words does that alone. Each compiles for about two minutes on two free cores, and may take eight altogether where there are none.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/eng/emulator.sh"
most_bytes=$((15 * 1000 * 1000))
most_ms=80
which=${1:-both}

if ! command -v g++ > /dev/null && ! command -v clang > /dev/null || [[ ! -e /usr/include/zlib.h ]]; then
    sudo=$(command -v sudo || true)
    $sudo apt-get update -qq > /dev/null
    $sudo apt-get install -y -qq --no-install-recommends g++ zlib1g-dev > /dev/null
fi

linker=()
command -v clang > /dev/null || linker=(-p:CppCompilerAndLinker=g++)

# Compiles into a folder of its own. The bar is zero: any IL warning of the trimmer or the native compiler is an error.
compile() {
    local started=$SECONDS
    dotnet publish "$root/tests/AotSmoke" -c Release -o "$root/artifacts/$1" -v q --nologo "${linker[@]}" -warnaserror "-p:EveryNetwork=$2"
    echo "AOT $1 compiled in $((SECONDS - started)) s"
}

# Starts are noisy: the best of five is what the program costs, each with an outcome of its own.
best_start() {
    local best= answer ms
    for _ in 1 2 3 4 5; do
        answer=$("$1" --twitter "$EMULATOR_ADDRESS,$EMULATOR_TOKEN" --started-at "$(date +%s%N)")
        ms=$(sed -n 's/^first publish after \([0-9.]*\) ms$/\1/p' <<< "$answer")
        [[ -z $best ]] && echo "$answer" >&2
        best=$(awk -v a="${best:-1e9}" -v b="$ms" 'BEGIN { print (a < b ? a : b) }')
    done
    echo "$best"
}

budget() {
    local binary=$root/artifacts/aot-budget/AotSmoke
    compile aot-budget false
    awk -v bytes="$(stat -c %s "$binary")" -v most_bytes="$most_bytes" -v ms="$(best_start "$binary")" -v most_ms="$most_ms" 'BEGIN {
        size = bytes <= most_bytes; time = ms <= most_ms
        printf "AOT binary %.1f MB (budget %.0f MB): %s\n", bytes / 1e6, most_bytes / 1e6, size ? "ok" : "OVER"
        printf "AOT first publish %.1f ms after start (budget %.0f ms): %s\n", ms, most_ms, time ? "ok" : "OVER"
        exit !(size && time)
    }'
}

every() {
    local binary=$root/artifacts/aot-every/AotSmoke
    compile aot-every true
    "$binary" --twitter "$EMULATOR_ADDRESS,$EMULATOR_TOKEN" --linkedin "$(emulator_network LinkedIn)" --reddit "$(emulator_network Reddit)"
    awk -v bytes="$(stat -c %s "$binary")" -v ms="$(best_start "$binary" 2> /dev/null)" 'BEGIN {
        printf "AOT every package, all of it: no warning, %.1f MB, first publish %.1f ms after start (no budget)\n", bytes / 1e6, ms
    }'
}

trap stop_emulator EXIT
start_emulator "$root"
case $which in
    budget | every) "$which" ;;
    both)
        every
        budget
        ;;
    *)
        echo "Usage: eng/aot-smoke.sh [budget|every]" >&2
        exit 2
        ;;
esac
