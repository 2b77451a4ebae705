namespace Social.Testing;

/// <summary>Changes a post by a partial update; few fields can be changed.</summary>
internal sealed class LinkedInPostPatch(LinkedInEmulator emulator, LinkedInCall call)
{
    private static readonly string[] Changeable = ["commentary", "contentCallToActionLabel", "contentLandingPage", "lifecycleState"];

    private static readonly string[] Fixed =
    [
        "author", "visibility", "distribution", "isReshareDisabledByAuthor", "content", "reshareContext", "container", "id", "createdAt", "lastModifiedAt",
        "publishedAt", "lifecycleStateInfo",
    ];

    public void Apply(EmulatedLinkedInPost post)
    {
        var patch = call.Body("patch").Object("patch", true, "$set", "$delete", "adContext")!;
        if (!patch.Names.Any()) throw patch.Missing("$set");
        var deletes = patch.Texts("$delete") ?? [];
        foreach (var name in deletes)
            if (name is not ("contentCallToActionLabel" or "contentLandingPage")) throw patch.Refuse("$delete", $"{name} cannot be deleted");
        var ad = patch.Object("adContext", false, "$set")?.Object("$set", true, "dscName", "dscStatus");
        if (ad is not null && post.AdContext is null) throw patch.Refuse("adContext", "the post is not sponsored");
        var (title, status) = (ad?.Text("dscName"), ad?.Choice("dscStatus", false, "ACTIVE", "ARCHIVED"));
        // Everything is read before anything changes: a refused patch leaves the post as it was.
        if (patch.Object("$set", false, [.. Changeable, .. Fixed]) is { } set)
        {
            foreach (var name in set.Names)
                if (Fixed.Contains(name)) throw set.Refuse(name, "the field cannot be changed");
            set.Choice("lifecycleState", false, "PUBLISHED");
            var (label, page) = LinkedInPostRules.CallToAction(post, set);
            if (set.Has("commentary")) LinkedInCommentary.Set(post, set, emulator);
            (post.CallToActionLabel, post.LandingPage) = (label, page);
        }

        if (deletes.Contains("contentCallToActionLabel")) post.CallToActionLabel = null;
        if (deletes.Contains("contentLandingPage")) post.LandingPage = null;
        if (title is not null) post.AdContext!["dscName"] = title;
        if (status is not null) post.AdContext!["dscStatus"] = status;
    }
}
