# Sourced by scripts that need a network to talk to: starts the emulator as a process of its own, and stops it when the script ends.
# Sets EMULATOR_ADDRESS and EMULATOR_TOKEN.

start_emulator() {
    local root=$1 log
    # An earlier build with the same bits makes this quick; the emulator is never built twice at once.
    dotnet build "$root/samples/Emulator" -c Release -v q --nologo
    log=$(mktemp)
    dotnet "$root/samples/Emulator/bin/Release/net10.0/Emulator.dll" --twitter-port 0 > "$log" &
    EMULATOR_PID=$!
    for _ in $(seq 100); do
        EMULATOR_ADDRESS=$(sed -n 's/^X is at \(http[^,]*\),.*/\1/p' "$log")
        [[ -n $EMULATOR_ADDRESS ]] && break
        kill -0 "$EMULATOR_PID" || { echo "The emulator ended before it listened." >&2; return 1; }
        sleep 0.1
    done
    rm -f "$log"
    [[ -n $EMULATOR_ADDRESS ]] || { echo "The emulator did not say where it listens." >&2; return 1; }
    EMULATOR_TOKEN=$(curl -fsS "$EMULATOR_ADDRESS/_emulator/tokens" -d '{}' | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
}

stop_emulator() {
    if [[ -n ${EMULATOR_PID:-} ]]; then
        kill "$EMULATOR_PID" 2>/dev/null || true
        wait "$EMULATOR_PID" 2>/dev/null || true
        EMULATOR_PID=
    fi
}
