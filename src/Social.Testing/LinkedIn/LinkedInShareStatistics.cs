using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Counts and writes what happened to posts.</summary>
internal static class LinkedInShareStatistics
{
    public static EmulatedLinkedInDay Of(EmulatedLinkedInPost post, LinkedInState state) => new()
    {
        Impressions = post.Metric("IMPRESSION"),
        UniqueImpressions = post.Metric("MEMBERS_REACHED"),
        Clicks = post.Metric("LINK_CLICKS"),
        Likes = post.Metric("REACTION") + post.ReactionList.Count,
        Comments = post.Metric("COMMENT") + post.CommentList.Count,
        Shares = post.Metric("RESHARE") + state.Posts.Count(p => p.Reshared == post),
    };

    public static JsonObject Write(EmulatedLinkedInDay sum) => new()
    {
        ["uniqueImpressionsCount"] = sum.UniqueImpressions,
        ["clickCount"] = sum.Clicks,
        ["engagement"] = sum.Impressions == 0 ? 0.0 : (double)(sum.Clicks + sum.Likes + sum.Comments + sum.Shares) / sum.Impressions,
        ["likeCount"] = sum.Likes,
        ["commentCount"] = sum.Comments,
        ["shareCount"] = sum.Shares,
        ["impressionCount"] = sum.Impressions,
    };
}
