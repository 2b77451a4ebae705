namespace Social.Benchmarks.Measuring;

/// <summary>One measured budget.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Floor">What the bare code takes, or "-".</param>
/// <param name="Ours">What ours takes.</param>
/// <param name="Ratio">Ours to floor, or "-".</param>
/// <param name="Bytes">Bytes allocated, or "-".</param>
/// <param name="Budget">The budget, in words.</param>
/// <param name="IsMet">Whether it is met.</param>
internal sealed record Row(string Name, string Floor, string Ours, string Ratio, string Bytes, string Budget, bool IsMet)
{
    public static string Header => Line("name", "floor", "ours", "ratio", "bytes", "budget", "");

    public static string MarkdownHeader => "| name | floor | ours | ratio | bytes | budget | verdict |\n|---|---:|---:|---:|---:|---|---|";

    public string ToMarkdown() => $"| {Name} | {Floor} | {Ours} | {Ratio} | {Bytes} | {Budget} | {Verdict} |";

    public override string ToString() => Line(Name, Floor, Ours, Ratio, Bytes, Budget, Verdict);

    private string Verdict => IsMet ? "ok" : "OVER";

    private static string Line(string name, string floor, string ours, string ratio, string bytes, string budget, string verdict) =>
        $"| {name,-50} | {floor,12} | {ours,12} | {ratio,7} | {bytes,12} | {budget,-44} | {verdict,-4} |";
}
