using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Writes the fields and expansions of a read.</summary>
internal static class FieldsQuery
{
    public static RoutePath Add(this RoutePath path, TweetFields? fields)
    {
        fields ??= TweetFields.Default;
        return path
            .Add("tweet.fields", List(fields.Tweet))
            .Add("user.fields", List(fields.User))
            .Add("media.fields", List(fields.Media))
            .Add("poll.fields", List(fields.Poll))
            .Add("expansions", List(fields.Expansions));
    }

    public static string? List(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join(',', names);
}
