using System.Globalization;
using Social.Testing;
using Spectre.Console;

namespace Quickstart;

/// <summary>The tables of the story.</summary>
internal static class Tables
{
    private const int MaxMetrics = 7;

    public static Table Steps(string chapter, IReadOnlyList<Step> steps)
    {
        Table table = New(chapter, "Step", "", "What happened");
        table.AddColumn(new TableColumn("Time").RightAligned());
        foreach (Step step in steps)
        {
            table.AddRow(new Text(step.Name), Mark(step.Result), new Text(step.Details), new Text(step.Time == TimeSpan.Zero ? "" : Seconds(step.Time)));
        }

        return table;
    }

    public static Table Timeline(IReadOnlyList<PublishedPost> posts)
    {
        Table table = New("Timeline, newest first", "Id", "Made (UTC)", "Text", "Media", "Answers");
        foreach (PublishedPost post in posts)
        {
            table.AddRow(
                new Text(post.Reference.Id ?? "?"),
                new Text(post.CreatedAt?.ToUniversalTime().ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? ""),
                new Text(Shortened(post.Text ?? "")),
                new Text(string.Join(", ", post.Media.Select(m => m.AltText is null ? m.Kind.Value : $"{m.Kind.Value} “{Shortened(m.AltText)}”"))),
                new Text(post.ReplyToId ?? ""));
        }

        return table;
    }

    public static Table Metrics(IReadOnlyList<PostMetrics> posts)
    {
        List<MetricName> names = [.. posts.SelectMany(p => p.Values).Where(v => v.Segment is null && v.Value is not null).Select(v => v.Name).Distinct().Take(MaxMetrics)];
        Table table = New("Metrics", "Post");
        foreach (MetricName name in names) table.AddColumn(new TableColumn(new Text(name.Value)).RightAligned());
        foreach (PostMetrics post in posts)
        {
            table.AddRow([
                new Text(post.Post.Id ?? "?"),
                .. names.Select(n => new Text(post[n]?.ToString("N0", CultureInfo.InvariantCulture) ?? "–")),
            ]);
        }

        return table;
    }

    public static Table Requests(RequestLog requests)
    {
        Table table = New("What the network saw", "Request");
        table.AddColumn(new TableColumn("Times").RightAligned()).AddColumn("Answers");
        foreach (var route in requests.GroupBy(r => $"{r.Method} {r.Route ?? r.Path}"))
        {
            IEnumerable<string> answers = route.CountBy(r => r.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "cut").Select(s => $"{s.Value} × {s.Key}");
            table.AddRow(new Text(route.Key), new Text(route.Count().ToString(CultureInfo.InvariantCulture)), new Text(string.Join(", ", answers)));
        }

        return table;
    }

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.00 s" : "0.0 s", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Shortened(string text) => text.ReplaceLineEndings(" ") is { Length: > 48 } line ? line[..47] + "…" : text.ReplaceLineEndings(" ");

    private static Table New(string title, params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(title), new Style(decoration: Decoration.Bold));
        foreach (string column in columns) table.AddColumn(new TableColumn(new Text(column)));
        return table;
    }

    private static Markup Mark(StepResult result) => new(result switch
    {
        StepResult.Done => "[green]done[/]",
        StepResult.Refused => "[red]refused[/]",
        _ => "[grey]skipped[/]",
    });
}
