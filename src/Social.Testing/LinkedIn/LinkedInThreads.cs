namespace Social.Testing;

/// <summary>Finds what comments and reactions belong to.</summary>
internal static class LinkedInThreads
{
    private static readonly string[] Types = ["share", "ugcPost", "activity", "comment"];

    /// <summary>Finds a post, by any of its URNs, or a comment.</summary>
    public static (EmulatedLinkedInPost Post, EmulatedLinkedInComment? Comment) Thread(this LinkedInState state, string urn, string where)
    {
        var parsed = LinkedInUrns.Check(urn, where, Types);
        if (parsed.Type != "comment")
            return (state.Post(parsed.ToString()) ?? throw LinkedInErrors.NotFound($"{urn} does not exist"), null);
        if (parsed.Pair() is not var (outer, id)) throw LinkedInErrors.Field(400, "INVALID_URN_ID", where, $"\"{urn}\" is not a valid URN");
        // The post inside a comment's URN may be written without its prefix.
        var post = state.Post(outer.StartsWith("urn:", StringComparison.Ordinal) ? outer : "urn:li:" + outer);
        var comment = post?.CommentList.Find(c => c.Id == id);
        return comment is null ? throw LinkedInErrors.NotFound($"{urn} does not exist") : (post!, comment);
    }

    /// <summary>Gets the comments right under a post or a comment.</summary>
    public static IReadOnlyList<EmulatedLinkedInComment> Under(EmulatedLinkedInPost post, EmulatedLinkedInComment? comment) =>
        [.. post.CommentList.Where(c => c.Parent == comment)];

    /// <summary>Reads on behalf of whom a call acts: the member, unless the parameter names another.</summary>
    public static string Actor(LinkedInCall call) =>
        call.Query.Has("actor") ? call.Query.Urn("actor", "person", "organization").ToString()
        : call.Caller.Member?.Urn ?? throw LinkedInErrors.NotPermitted("an actor with an app's token");
}
