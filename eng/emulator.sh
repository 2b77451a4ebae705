# Sourced by scripts that need a network to talk to: starts the emulator as a process of its own, and stops it when the script ends.
# Sets EMULATOR_ADDRESS and EMULATOR_TOKEN, which are X's; emulator_network gives those of another network.

start_emulator() {
    local root=$1
    # An earlier build with the same bits makes this quick; the emulator is never built twice at once.
    dotnet build "$root/samples/Emulator" -c Release -v q --nologo
    EMULATOR_LOG=$(mktemp)
    dotnet "$root/samples/Emulator/bin/Release/net10.0/Emulator.dll" --twitter-port 0 > "$EMULATOR_LOG" &
    EMULATOR_PID=$!
    for _ in $(seq 300); do
        grep -q '^Stop with' "$EMULATOR_LOG" && break
        kill -0 "$EMULATOR_PID" || { echo "The emulator ended before it listened." >&2; return 1; }
        sleep 0.1
    done
    EMULATOR_ADDRESS=$(sed -n 's/^X is at \(http[^,]*\),.*/\1/p' "$EMULATOR_LOG")
    [[ -n $EMULATOR_ADDRESS ]] || { echo "The emulator did not say where it listens." >&2; return 1; }
    EMULATOR_TOKEN=$(emulator_token "$EMULATOR_ADDRESS")
}

# Prints where a network is, named as the emulator introduces it, and a token that is good there, with a comma between them.
emulator_network() {
    local address
    address=$(sed -n "s/^ *$1  *\(http[^ ]*[^ \/]\)\/*\$/\1/p" "$EMULATOR_LOG")
    [[ -n $address ]] || { echo "The emulator did not say where $1 is." >&2; return 1; }
    echo "$address,$(emulator_token "$address")"
}

emulator_token() {
    curl -fsS "$1/_emulator/tokens" -d '{}' | sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

stop_emulator() {
    if [[ -n ${EMULATOR_PID:-} ]]; then
        kill "$EMULATOR_PID" 2>/dev/null || true
        wait "$EMULATOR_PID" 2>/dev/null || true
        EMULATOR_PID=
        rm -f "$EMULATOR_LOG"
    fi
}
