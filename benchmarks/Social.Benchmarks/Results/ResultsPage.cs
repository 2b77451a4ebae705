using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using Social.Benchmarks.Measuring;

namespace Social.Benchmarks.Results;

/// <summary>The page of results that is committed: machine, .NET and date, the budgets, and BenchmarkDotNet's tables. What people wrote below the mark stays.</summary>
internal static class ResultsPage
{
    private const string Mark = "<!-- Everything from here on is written by hand, and kept. -->";

    /// <summary>Measures all of it and writes the page.</summary>
    /// <param name="path">The page.</param>
    /// <param name="options"><c>--quick</c> measures the budgets quickly; <c>--only GROUP</c> measures one group of them; <c>--filter GLOB</c> runs some of the benchmark classes. None for a page to commit.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> WriteAsync(string path, string[] options)
    {
        DateTimeOffset started = TimeProvider.System.GetUtcNow();
        string load = Load();
        string? only = Value(options, "--only");
        Effort effort = options.Contains("--quick") ? Effort.Quick : Effort.Full;
        IReadOnlyList<Row> rows = await RatioRun.RunAsync(effort, only, null);
        Summary[] summaries = [.. BenchmarkRun.Run(Value(options, "--filter") is { } filter ? ["--filter", filter] : [])];
        Summary[] failed = [.. summaries.Where(s => s.HasCriticalValidationErrors || s.Reports.Any(r => !r.Success))];

        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Results

            Measured on {started:yyyy-MM-dd} at {started:HH:mm} UTC in {(TimeProvider.System.GetUtcNow() - started).TotalMinutes:F0} minutes, load {load} at the beginning and {Load()} at the end. `{CommandOf(path, options)}` wrote it, the last part aside.

            ```
            {HostEnvironmentInfo.GetCurrent().ToFormattedString().Aggregate((a, b) => a + Environment.NewLine + b)}
            {RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB
            ```

            ## Budgets

            Each line is the median of {(effort.IsFull ? $"{effort.Pairs}" : $"{effort.OfLongRounds.Pairs} to {effort.Pairs}")} pairs of rounds, ours and the floor in turns. [README.md](README.md) says what the floor is and what the budgets mean. "bytes" is what ours allocates over the floor for each call.
            {rows.Count(r => !r.IsMet)} of {rows.Count} are missed.

            {Row.MarkdownHeader}
            {string.Join('\n', rows.Select(r => r.ToMarkdown()))}

            ## BenchmarkDotNet

            The short job: three rounds of warming and ten that count, of a quarter of a second each, in this process.


            """);
        foreach (Summary summary in summaries)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {summary.BenchmarksCases[0].Descriptor.Type.Name}\n\n{TableOf(summary)}\n\n");
        }

        string kept = File.Exists(path) && await File.ReadAllTextAsync(path) is { } old && old.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at ? old[at..] : Mark + "\n";
        await File.WriteAllTextAsync(path, page.Append(kept).ToString().ReplaceLineEndings("\n"));
        Console.WriteLine($"Wrote {path}.");
        return failed.Length == 0 && summaries.Length > 0 ? 0 : 1;
    }

    private static string? Value(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    private static string CommandOf(string path, string[] options) => string.Join(' ', ["dotnet run -c Release --project benchmarks/Social.Benchmarks -- page", path, .. options]);

    /// <summary>A machine that does something else measures something else: the page says how busy it was.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string TableOf(Summary summary)
    {
        AccumulationLogger logger = new();
        MarkdownExporter.GitHub.ExportToLog(summary, logger);
        return string.Join('\n', logger.GetLog().Split('\n').Where(l => l.StartsWith('|')).Select(l => l.TrimEnd()));
    }
}
