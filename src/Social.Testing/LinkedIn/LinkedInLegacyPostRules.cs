using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Makes a post of a request to the deprecated <c>ugcPosts</c>, whose text is plain; assets of the legacy upload are not known here.</summary>
internal sealed class LinkedInLegacyPostRules(LinkedInEmulator emulator, LinkedInCall call)
{
    private const string Content = "com.linkedin.ugc.ShareContent";
    private const string Network = "com.linkedin.ugc.MemberNetworkVisibility";
    private const int MaxLength = 3000;

    public EmulatedLinkedInPost Read()
    {
        var body = call.Body("author", "lifecycleState", "specificContent", "visibility");
        var author = body.Urn("author", true, "person", "organization")!.Value.ToString();
        emulator.State.Write(call, author, "ugcPosts.CREATE");
        body.Choice("lifecycleState", true, "PUBLISHED");
        var share = body.Object("specificContent", true, Content)!.Object(Content, true, "shareCommentary", "shareMediaCategory", "media")!;
        var text = share.Object("shareCommentary", true, "text")!.Text("text", required: true, max: MaxLength)!;
        var category = share.Choice("shareMediaCategory", true, "NONE", "ARTICLE", "IMAGE", "VIDEO")!;
        var visibility = body.Object("visibility", true, Network)!.Choice(Network, true, "PUBLIC", "CONNECTIONS")!;
        var link = Media(share, category);
        if (link is null && text.Trim().Length == 0) throw LinkedInErrors.Field(400, "INVALID_VALUE_BLANK_FIELD", share.PathOf("shareCommentary"), "the post is empty");
        return new EmulatedLinkedInPost($"urn:li:{(link is null ? "share" : "ugcPost")}:{emulator.State.NextNumber()}", $"urn:li:activity:{emulator.State.NextNumber()}", author, emulator.State.Now)
        {
            Text = text,
            SentCommentary = text,
            Commentary = LinkedInLittleText.Escape(text),
            Visibility = visibility,
            ContentKind = link is null ? null : "article",
            Content = link is null ? null : new JsonObject { ["article"] = link },
        };
    }

    private static JsonObject? Media(LinkedInBody share, string category)
    {
        if (category == "NONE") return share.Has("media") ? throw share.Refuse("media", "the category NONE has no media") : null;
        if (!share.Has("media")) throw share.Missing("media");
        var media = share.Objects("media", 1, category == "IMAGE" ? 20 : 1, "status", "media", "originalUrl", "title", "description")!;
        foreach (var item in media) item.Choice("status", true, "READY");
        if (category != "ARTICLE") throw LinkedInErrors.Field(400, "INVALID_URN_ID", media[0].PathOf("media"), $"{media[0].Urn("media", true, "digitalmediaAsset")} does not exist");
        var link = new JsonObject { ["source"] = media[0].Url("originalUrl", required: true) };
        if (media[0].Object("title", false, "text")?.Text("text", required: true) is { } title) link["title"] = title;
        if (media[0].Object("description", false, "text")?.Text("text", required: true) is { } description) link["description"] = description;
        return link;
    }
}
