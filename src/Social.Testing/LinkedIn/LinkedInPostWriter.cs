using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes posts as LinkedIn does.</summary>
internal static class LinkedInPostWriter
{
    public static JsonObject Write(EmulatedLinkedInPost post)
    {
        var distribution = new JsonObject { ["feedDistribution"] = post.FeedDistribution };
        if (post.TargetEntities.Count > 0) distribution["targetEntities"] = post.TargetEntities.DeepClone();
        distribution["thirdPartyDistributionChannels"] = post.Channels.DeepClone();
        var created = post.CreatedAt.ToUnixTimeMilliseconds();
        var json = new JsonObject
        {
            ["lifecycleState"] = "PUBLISHED",
            ["lastModifiedAt"] = Math.Max(post.LastModifiedAt.ToUnixTimeMilliseconds(), created),
            ["visibility"] = post.Visibility,
            ["publishedAt"] = created,
            ["author"] = post.Author,
            ["distribution"] = distribution,
            ["lifecycleStateInfo"] = new JsonObject { ["isEditedByAuthor"] = post.IsEdited },
            ["isReshareDisabledByAuthor"] = post.IsReshareDisabled,
            ["createdAt"] = created,
            ["id"] = post.Urn,
            ["commentary"] = post.Commentary,
        };
        if (post.Content is not null) json["content"] = Content(post);
        if (post.Reshared is { } parent)
        {
            var root = parent;
            while (root.Reshared is not null) root = root.Reshared;
            json["reshareContext"] = new JsonObject { ["parent"] = parent.Urn, ["root"] = root.Urn };
        }

        if (post.Container is not null) json["container"] = post.Container;
        if (post.CallToActionLabel is not null) json["contentCallToActionLabel"] = post.CallToActionLabel;
        if (post.LandingPage is not null) json["contentLandingPage"] = post.LandingPage;
        if (post.AdContext is not null) json["adContext"] = post.AdContext.DeepClone();
        return json;
    }

    private static JsonObject Content(EmulatedLinkedInPost post)
    {
        var content = post.Content!.DeepClone().AsObject();
        if (content["poll"] is not JsonObject poll) return content;
        poll["uniqueVotersCount"] = 0;
        foreach (var option in poll["options"]!.AsArray())
        {
            option!["voteCount"] = 0;
            option["isVotedByViewer"] = false;
        }

        return content;
    }
}
