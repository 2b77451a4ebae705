using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Starting photos, which are only ever pulled: as a direct post, or as a draft.</summary>
internal sealed class TikTokPhotoPublishEndpoints(TikTokEmulator emulator)
{
    private const int MaxTitle = 90;
    private const int MaxDescription = 4000;
    private const int MaxPhotos = 35;

    // Which of the two scopes it takes depends on the body.
    public void Map(RouteTable routes) => routes.Map("POST", "/v2/post/publish/content/init/", InitAsync, TikTokPolicy.Posting());

    private async Task<EmulatorAnswer> InitAsync(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        body.RequireString("media_type");
        body.Choice("media_type", "PHOTO");
        body.RequireString("post_mode");
        var isDraft = body.Choice("post_mode", "DIRECT_POST", "MEDIA_UPLOAD") == "MEDIA_UPLOAD";
        if (!caller.Scopes.Contains(isDraft ? "video.upload" : "video.publish")) throw TikTokProblems.ScopeNotAuthorized();
        var post = isDraft ? body.Object("post_info") : body.Require("post_info");
        var title = post?.String("title", MaxTitle) ?? "";
        var description = post?.String("description", MaxDescription) ?? "";
        var level = isDraft ? null : TikTokPostingRules.PrivacyLevel(post!);
        var comment = !isDraft && post!.Flag("disable_comment");
        if (!isDraft) post!.Flag("auto_add_music");
        var urls = Photos(caller, body.Require("source_info"));

        EmulatedTikTokPublish publish;
        lock (emulator.State.Gate)
        {
            if (level is not null) emulator.Rules.CheckDirect(caller, level);
            else emulator.Rules.CheckDraft(caller);
            if (isDraft && caller.User!.HasOldApp)
                throw TikTokProblems.Open(400, "app_version_check_failed", "The user's TikTok app is older than 31.8.");
            var id = (isDraft ? "p_inbox_url~v2." : "p_pub_url~v2.") + emulator.State.NextId();
            publish = new EmulatedTikTokPublish(id, caller.App, caller.User!, emulator.State.Now)
            {
                IsPhotos = true,
                IsDraft = isDraft,
                PostInfo = post?.Text ?? "{}",
                Title = title,
                Description = description,
                PrivacyLevel = level,
                CommentDisabled = comment,
            };
            emulator.State.Publishes[id] = publish;
        }

        emulator.Puller.Start(publish, urls, exchange.Fault);
        return emulator.Envelope.Ok(new JsonObject { ["publish_id"] = publish.Id });
    }

    private List<Uri> Photos(TikTokCaller caller, TikTokBody source)
    {
        source.RequireString("source");
        source.Choice("source", "PULL_FROM_URL");
        var images = source.RequireStrings("photo_images", MaxPhotos);
        source.Number("photo_cover_index", 0, images.Count - 1);
        return [.. images.Select(i => emulator.Rules.PullUrl(caller, i, source))];
    }
}
