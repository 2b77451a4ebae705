using Social.Text;

namespace Social.LinkedIn;

/// <summary>Makes what was sent and what LinkedIn returns comparable: it writes hashtags as templates, and escapes as it likes.</summary>
internal static class PostWords
{
    /// <summary>Returns a commentary's words: as a reader sees them, canonical characters, single white space.</summary>
    public static string Of(string? commentary) =>
        string.Join(' ', Nfc.Normalize(LittleText.ToPlain(commentary ?? string.Empty)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Returns what tells a post's content from another's: the URNs of its media, its link, its poll's question.</summary>
    public static IEnumerable<string> Shows(LinkedInPostContent? content) => content switch
    {
        { Media.Id: { } id } => [id],
        { MultiImage.Images: { } images } => images.Select(i => i.Id ?? string.Empty),
        { Article.Source: { } source } => [source],
        { Poll.Question: { } question } => [question],
        { Reference.Id: { } reference } => [reference],
        _ => [],
    };
}
