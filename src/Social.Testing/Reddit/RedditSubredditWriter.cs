using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes communities as <c>t5</c> things.</summary>
internal static class RedditSubredditWriter
{
    public static JsonNode Write(EmulatedRedditSubreddit subreddit, EmulatedRedditUser? viewer) => RedditJson.Thing("t5", new JsonObject
    {
        ["id"] = subreddit.Id,
        ["name"] = subreddit.Fullname,
        ["display_name"] = subreddit.Name,
        ["display_name_prefixed"] = subreddit.PrefixedName,
        ["url"] = $"/{subreddit.PrefixedName}/",
        ["title"] = subreddit.Title,
        ["public_description"] = subreddit.PublicDescription,
        ["submit_text"] = subreddit.SubmitText,
        ["subscribers"] = subreddit.Subscribers,
        ["active_user_count"] = subreddit.ActiveUsers,
        ["created_utc"] = RedditJson.Time(subreddit.CreatedAt),
        ["over18"] = subreddit.IsOver18,
        ["subreddit_type"] = subreddit.Type,
        ["submission_type"] = subreddit.SubmissionType,
        ["allow_images"] = subreddit.AllowImages,
        ["allow_videos"] = subreddit.AllowVideos,
        ["allow_videogifs"] = subreddit.AllowVideos,
        ["allow_galleries"] = subreddit.AllowGalleries,
        ["allow_polls"] = subreddit.AllowPolls,
        ["spoilers_enabled"] = subreddit.AllowSpoilers,
        ["link_flair_enabled"] = subreddit.IsFlairEnabled,
        ["link_flair_position"] = subreddit.IsFlairEnabled ? "right" : "",
        ["can_assign_link_flair"] = subreddit.IsFlairEnabled,
        ["is_crosspostable_subreddit"] = subreddit.AllowCrossposts && subreddit.Type != "private",
        ["restrict_posting"] = subreddit.Type is "restricted" or "archived",
        ["restrict_commenting"] = subreddit.Type == "archived",
        ["quarantine"] = subreddit.IsQuarantined,
        ["user_is_banned"] = viewer is null ? null : subreddit.BannedUsers.Contains(viewer),
        ["user_is_subscriber"] = viewer?.Subscriptions.Contains(subreddit),
        ["user_is_contributor"] = viewer is null ? null : subreddit.Contributors.Contains(viewer),
        ["user_is_moderator"] = viewer is null ? null : subreddit.Moderators.Contains(viewer),
        ["icon_img"] = "",
        ["community_icon"] = "",
        ["allowed_media_in_comments"] = new JsonArray(),
    });

    public static JsonObject Write(EmulatedRedditRequirements rules) => new()
    {
        ["title_text_min_length"] = rules.TitleMinLength,
        ["title_text_max_length"] = rules.TitleMaxLength,
        ["title_regexes"] = RedditJson.Array(rules.TitleRegexes),
        ["title_required_strings"] = RedditJson.Array(rules.TitleRequiredStrings),
        ["title_blacklisted_strings"] = RedditJson.Array(rules.TitleBlacklistedStrings),
        ["body_restriction_policy"] = rules.BodyRestrictionPolicy,
        ["body_text_min_length"] = rules.BodyMinLength,
        ["body_text_max_length"] = rules.BodyMaxLength,
        ["body_regexes"] = RedditJson.Array(rules.BodyRegexes),
        ["body_required_strings"] = RedditJson.Array(rules.BodyRequiredStrings),
        ["body_blacklisted_strings"] = RedditJson.Array(rules.BodyBlacklistedStrings),
        ["domain_whitelist"] = RedditJson.Array(rules.DomainWhitelist),
        ["domain_blacklist"] = RedditJson.Array(rules.DomainBlacklist),
        ["link_restriction_policy"] = rules.LinkRestrictionPolicy,
        ["link_repost_age"] = rules.LinkRepostAge,
        ["is_flair_required"] = rules.IsFlairRequired,
        ["guidelines_text"] = rules.GuidelinesText,
        ["guidelines_display_policy"] = rules.GuidelinesText is null ? null : "all",
        ["gallery_min_items"] = rules.GalleryMinItems,
        ["gallery_max_items"] = rules.GalleryMaxItems,
        ["gallery_captions_requirement"] = "none",
        ["gallery_urls_requirement"] = "none",
    };
}
