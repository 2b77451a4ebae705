using Social.Benchmarks.Measuring;
using Social.Twitter;

namespace Social.Benchmarks.Text;

/// <summary>Counting a post as X does.</summary>
internal static class WeightedLengths
{
    private const int Calls = 2_000;

    public const string Mixed = "Nous avons publié la 2.0 aujourd’hui ! 新しいバージョンを公開しました 🎉👩🏽‍🚀 Merci @jack et à tous — https://example.com/2.0?ref=x #release";

    public static readonly string Ascii = string.Concat(Enumerable.Repeat("We shipped 2.0 today, faster and calmer than it ever was. ", 5))[..280];

    private static readonly (string Name, string Text)[] Samples = [("ASCII words", Ascii), ("mixed: link, mention, emoji, kana", Mixed)];

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        List<Row> rows = [];
        foreach ((string name, string text) in Samples)
        {
            Task Loop()
            {
                int sum = 0;
                for (int i = 0; i < Calls; i++)
                {
                    sum += TweetText.WeightedLength(text);
                }

                return sum > 0 ? Task.CompletedTask : throw new InvalidOperationException("The text has a length.");
            }

            PairResult result = await Pairs.MeasureAloneAsync(Loop, Calls, effort);
            double speed = text.Length * sizeof(char) / result.Ours;
            rows.Add(new Row($"weighted length, {name}", "-", $"{speed:F0} MB/s", "-", $"{result.OwnBytes:F1}", ">= 200 MB/s of UTF-16, 0 B", speed >= 200 && result.OwnBytes < 0.5));
        }

        return rows;
    }
}
