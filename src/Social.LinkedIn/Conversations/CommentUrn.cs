namespace Social.LinkedIn;

/// <summary>A comment's URN: <c>urn:li:comment:(urn:li:activity:N,ID)</c>. Webhooks leave the inner <c>urn:li:</c> out.</summary>
/// <param name="Thread">The URN of what is commented on.</param>
/// <param name="Id">The comment's number within it.</param>
internal readonly record struct CommentUrn(string Thread, string Id)
{
    private const string Prefix = "urn:li:";

    public static CommentUrn? TryParse(string? text)
    {
        if (!LinkedInUrn.TryParse(text, out LinkedInUrn urn) || urn.Type != "comment" || urn.Id is not ['(', .., ')'])
        {
            return null;
        }

        string inner = urn.Id[1..^1];
        int comma = inner.LastIndexOf(',');
        if (comma <= 0 || comma == inner.Length - 1)
        {
            return null;
        }

        string thread = inner[..comma];
        return new CommentUrn(thread.StartsWith(Prefix, StringComparison.Ordinal) ? thread : Prefix + thread, inner[(comma + 1)..]);
    }

    /// <summary>Returns a comment's URN.</summary>
    /// <exception cref="SocialValidationException">The text is none.</exception>
    public static CommentUrn Require(string? text, string member) =>
        TryParse(text) ?? throw LinkedInInput.Invalid(member, $"{member} is not a comment's URN: urn:li:comment:(urn:li:activity:…,…).", "urn:li:comment:(…,…)", text is { Length: <= 60 } ? text : $"{text?.Length ?? 0} characters");

    public override string ToString() => $"urn:li:comment:({Thread},{Id})";
}
