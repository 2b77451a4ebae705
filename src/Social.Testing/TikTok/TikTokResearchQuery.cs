using System.Globalization;

namespace Social.Testing;

/// <summary>The query language of the Research API: conditions that all, any or none must hold.</summary>
internal sealed class TikTokResearchQuery
{
    private static readonly string[] Operations = ["EQ", "IN", "GT", "GTE", "LT", "LTE"];
    private static readonly string[] Lengths = ["SHORT", "MID", "LONG", "EXTRA_LONG"];
    private readonly List<Func<EmulatedTikTokVideo, bool>> _and;
    private readonly List<Func<EmulatedTikTokVideo, bool>> _or;
    private readonly List<Func<EmulatedTikTokVideo, bool>> _not;

    private TikTokResearchQuery(TikTokBody query)
    {
        _and = [.. query.Objects("and").Select(Condition)];
        _or = [.. query.Objects("or").Select(Condition)];
        _not = [.. query.Objects("not").Select(Condition)];
        if (_and.Count + _or.Count + _not.Count == 0) throw query.Refuse("The query needs at least one condition in and, or, not.");
    }

    public static TikTokResearchQuery Read(TikTokBody body) => new(body.Require("query"));

    public bool Matches(EmulatedTikTokVideo video) =>
        _and.TrueForAll(c => c(video)) && (_or.Count == 0 || _or.Exists(c => c(video))) && !_not.Exists(c => c(video));

    public static DateTimeOffset? Day(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;

    private static Func<EmulatedTikTokVideo, bool> Condition(TikTokBody condition)
    {
        var operation = condition.RequireString("operation");
        condition.Choice("operation", Operations);
        var field = condition.RequireString("field_name");
        var values = condition.RequireStrings("field_values", 1000);
        if (operation != "IN" && values.Count != 1) throw condition.Refuse($"{operation} takes one value; there are {values.Count}.");
        return field switch
        {
            "region_code" => Text(condition, operation, values, v => [v.Owner.RegionCode]),
            "username" => Text(condition, operation, values, v => [v.Owner.Username]),
            "hashtag_name" when values.Any(t => t.StartsWith('#')) => throw condition.Refuse("A hashtag_name has no #."),
            "hashtag_name" => Text(condition, operation, values, v => v.HashtagNames),
            "video_id" => Text(condition, operation, values, v => [v.Id.ToString(CultureInfo.InvariantCulture)]),
            "music_id" => Text(condition, operation, values, v => [v.MusicId.ToString(CultureInfo.InvariantCulture)]),
            "effect_id" => Text(condition, operation, values, _ => []),
            "keyword" => Only(condition, operation, v => values.Any(t => v.Description.Contains(t, StringComparison.OrdinalIgnoreCase))),
            "video_length" when values.Except(Lengths).Any() => throw condition.Refuse($"video_length is one of {string.Join(", ", Lengths)}."),
            "video_length" => Only(condition, operation, v => values.Contains(Length(v.DurationSeconds))),
            "create_date" when values.Any(t => Day(t) is null) => throw condition.Refuse("create_date is YYYYMMDD."),
            "create_date" => Number(condition, operation, values, v => long.Parse(v.CreatedAt.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
            "view_count" => Number(condition, operation, values, v => v.ViewCount),
            _ => throw condition.Refuse($"{field} is no field of a query."),
        };
    }

    private static string Length(int seconds) => seconds switch { < 15 => "SHORT", <= 60 => "MID", <= 300 => "LONG", _ => "EXTRA_LONG" };

    private static Func<EmulatedTikTokVideo, bool> Only(TikTokBody condition, string operation, Func<EmulatedTikTokVideo, bool> test) =>
        operation is "EQ" or "IN" ? test : throw condition.Refuse($"{operation} does not go with this field.");

    private static Func<EmulatedTikTokVideo, bool> Text(
        TikTokBody condition, string operation, IReadOnlyList<string> values, Func<EmulatedTikTokVideo, IReadOnlyList<string>> of) =>
        Only(condition, operation, v => of(v).Any(text => values.Contains(text, StringComparer.OrdinalIgnoreCase)));

    private static Func<EmulatedTikTokVideo, bool> Number(TikTokBody condition, string operation, IReadOnlyList<string> values, Func<EmulatedTikTokVideo, long> of)
    {
        var numbers = values.Select(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw condition.Refuse($"{t} is no number.")).ToList();
        return operation switch
        {
            "GT" => v => of(v) > numbers[0],
            "GTE" => v => of(v) >= numbers[0],
            "LT" => v => of(v) < numbers[0],
            "LTE" => v => of(v) <= numbers[0],
            _ => v => numbers.Contains(of(v)),
        };
    }
}
