namespace Plumb.Postgres.Server;

/// <summary>The few lines of POSIX shell that outlive the process that started them.</summary>
/// <remarks>
/// Each takes the words that change to the server's account as its first argument (none when that is the caller's own) and the
/// scratch folder as its second. What touches the folder's content runs as that account.
/// </remarks>
internal static class ShellScripts
{
    /// <summary>What the supervisor prints, with the exit code behind it, when its program has ended.</summary>
    public const string EndedWord = "plumb-ended ";

    /// <summary>Deletes the folder: what is in it with the account's rights, its entry in the parent with the caller's.</summary>
    /// <remarks>
    /// The owner's lock goes last, since without it nobody may take the folder for one of Plumb's. A program that is just ending
    /// may still write, hence the patience.
    /// </remarks>
    private const string DeleteFunction =
        """
        delete() {
            tries=0
            while [ -d "$folder" ] && [ "$tries" -lt 20 ]; do
                [ "$tries" -eq 0 ] || sleep 0.1
                $account rm -rf "$folder/data" && $account rm -rf "$folder"
                [ -d "$folder/data" ] || { rm -f "$folder/.plumb-owner"; rmdir "$folder"; }
                tries=$((tries + 1))
            done 2>/dev/null
        }

        """;

    /// <summary>Runs a program until its owner's end of the pipe on standard input closes, then ends it and deletes the folder.</summary>
    /// <remarks>
    /// The kernel closes the pipe whatever kills the owner, and unlike a parent-death signal it depends neither on a thread nor
    /// on Linux. Arguments: account, folder, template to copy or nothing, log file or nothing, then the program's own.
    /// </remarks>
    public const string Supervise = DeleteFunction +
        """
        account=$1 folder=$2 template=$3 log=$4
        shift 4
        umask 077
        exec 3<&0 </dev/null 2>&1
        child=
        code=0
        stop() { [ -z "$child" ] || kill -QUIT "$child"; }
        trap stop HUP INT TERM USR1
        trap : PIPE
        cd / || exit
        [ -z "$template" ] || $account cp -R "$template" "$folder/data" || code=$?
        if [ "$code" -eq 0 ]; then
            $account sh -c 'cd "$1" || exit; log=$2; shift 2; [ -z "$log" ] || exec >>"$log" 2>&1; exec "$@"' sh "$folder" "$log" "$@" 3<&- &
            child=$!
            ( read -r line <&3; kill -USR1 "$$" ) >/dev/null 2>&1 &
            while :; do
                wait "$child"
                code=$?
                kill -0 "$child" 2>/dev/null || break
            done
            child=
        fi
        echo "plumb-ended $code" 2>/dev/null
        read -r line <&3
        delete
        """;

    /// <summary>Deletes a scratch folder. Arguments: account, folder.</summary>
    public const string Delete = DeleteFunction +
        """
        account=$1 folder=$2
        cd / || exit
        delete
        """;

    /// <summary>Ends the server that a dead owner left in a folder, then deletes that. Arguments: account, folder.</summary>
    /// <remarks>A process is only taken for that server when its working folder or its command line lies in the folder.</remarks>
    public const string Reap = DeleteFunction +
        """
        account=$1 folder=$2
        cd / || exit
        pid=$($account head -n 1 "$folder/data/postmaster.pid" 2>/dev/null)
        case $pid in *[!0-9]*) pid= ;; esac
        lives() {
            case "$(readlink "/proc/$pid/cwd" || ps -o command= -p "$pid")" in
                "$folder"/* | *" $folder/"*) ;;
                *) return 1 ;;
            esac
        }
        tries=0
        while [ -n "$pid" ] && [ "$tries" -lt 60 ] && lives 2>/dev/null; do
            signal=QUIT
            [ "$tries" -lt 50 ] || signal=KILL
            [ $((tries % 10)) -ne 0 ] || $account sh -c 'kill -"$1" "$2"' sh "$signal" "$pid"
            tries=$((tries + 1))
            sleep 0.1
        done
        delete
        """;
}
