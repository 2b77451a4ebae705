using System.Text.Json;

namespace Social.Reddit;

/// <summary>Reddit's times: seconds since 1970 as floating numbers.</summary>
internal static class RedditTime
{
    public static DateTimeOffset? Of(double? seconds) =>
        seconds is > -62_135_596_800 and < 253_402_300_799 ? DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(seconds.Value) : null;

    /// <summary>Reads <c>edited</c>, which is false or a time.</summary>
    public static DateTimeOffset? OfEdited(JsonElement edited) => edited.ValueKind == JsonValueKind.Number ? Of(edited.GetDouble()) : null;
}
