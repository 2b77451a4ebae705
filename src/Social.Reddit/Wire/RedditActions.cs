using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Sends forms: small writes with the same effect however often they are sent.</summary>
internal static class RedditActions
{
    /// <summary>The fields that hold somebody's words; all others are the protocol's.</summary>
    public static readonly IReadOnlyCollection<string> Words = ["title", "text", "richtext_json", "markdown_text", "url", "flair_text", "filepath"];

    public static Task ActAsync(this PlatformClient client, SocialRoute route, AccountKey account, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, string? Value)> fields) =>
        client.SendAsync(new SocialCall(route, account) { Path = RedditPath.Of(route).ToString(), Form = Form(fields), WordFields = Words }, cancellationToken);

    public static async Task<T> ActAsync<T>(
        this PlatformClient client, SocialRoute route, AccountKey account, string path, IReadOnlyList<KeyValuePair<string, string>> form, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        (await client.SendAsync(new SocialCall(route, account) { Path = path, Form = form, WordFields = Words }, type, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Makes a form; what is null is left out. Without <c>api_type</c> Reddit answers writes as a script.</summary>
    public static List<KeyValuePair<string, string>> Form(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        List<KeyValuePair<string, string>> form = [new("api_type", "json")];
        foreach ((string name, string? value) in fields)
        {
            if (value is not null)
            {
                form.Add(new(name, value));
            }
        }

        return form;
    }

    public static string Flag(bool value) => value ? "true" : "false";
}
