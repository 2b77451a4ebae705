using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Makes a post of a request to create one, or says what is wrong with it.</summary>
internal sealed class LinkedInPostRules(LinkedInEmulator emulator, LinkedInCall call)
{
    private static readonly string[] Facets =
    [
        "geoLocations", "industries", "jobFunctions", "seniorities", "staffCountRanges", "degrees", "fieldsOfStudy", "schools", "organizations", "interfaceLocales",
    ];

    private static readonly string[] Labels =
    [
        "APPLY", "DOWNLOAD", "VIEW_QUOTE", "LEARN_MORE", "SIGN_UP", "SUBSCRIBE", "REGISTER", "JOIN", "ATTEND", "REQUEST_DEMO", "SEE_MORE", "BUY_NOW", "SHOP_NOW",
    ];

    private LinkedInState State => emulator.State;

    /// <summary>Reads the call to action as it will be, and checks it, without changing the post.</summary>
    public static (string? Label, string? LandingPage) CallToAction(EmulatedLinkedInPost post, LinkedInBody body)
    {
        var label = body.Choice("contentCallToActionLabel", false, Labels) ?? post.CallToActionLabel;
        var page = body.Url("contentLandingPage") ?? post.LandingPage;
        return page is null || label is not null ? (label, page) : throw body.Missing("contentCallToActionLabel");
    }

    public EmulatedLinkedInPost Read()
    {
        var body = call.Body(
            "author", "commentary", "visibility", "distribution", "lifecycleState", "isReshareDisabledByAuthor", "content", "reshareContext",
            "contentLandingPage", "contentCallToActionLabel", "adContext", "container");
        var author = body.Urn("author", true, "person", "organization")!.Value.ToString();
        var sponsored = body.Has("adContext");
        State.Write(call, author, "posts.CREATE", sponsored: sponsored);
        body.Choice("lifecycleState", true, "PUBLISHED");
        var content = LinkedInContentRules.Read(body, State, author, sponsored);
        var urn = $"urn:li:{(content?.IsUgc == true ? "ugcPost" : "share")}:{State.NextNumber()}";
        var post = new EmulatedLinkedInPost(urn, $"urn:li:activity:{State.NextNumber()}", author, State.Now);
        LinkedInCommentary.Set(post, body, emulator);
        SetVisibility(post, body);
        SetDistribution(post, body);
        SetReshare(post, body);
        (post.CallToActionLabel, post.LandingPage) = CallToAction(post, body);
        SetAdContext(post, body);
        post.IsReshareDisabled = body.Flag("isReshareDisabledByAuthor") ?? false;
        if (content is not null) (post.ContentKind, post.Content, post.Media) = (content.Kind, content.Json, content.Media);
        if (post is { Content: null, Reshared: null } && post.Text.Trim().Length == 0)
            throw LinkedInErrors.Field(400, "INVALID_VALUE_BLANK_FIELD", "/commentary", "/commentary must not be blank in a post without content");
        return post;
    }

    private static void SetVisibility(EmulatedLinkedInPost post, LinkedInBody body)
    {
        post.Visibility = body.Choice("visibility", true, "PUBLIC", "CONNECTIONS", "LOGGED_IN", "CONTAINER")!;
        if (post.Visibility == "CONNECTIONS" && !LinkedInPermissions.IsPerson(post.Author)) throw body.Refuse("visibility", "an organization has no connections");
        post.Container = body.Urn("container", post.Visibility == "CONTAINER", "group")?.ToString();
        if (post.Container is not null && post.Visibility != "CONTAINER") throw body.Refuse("container", "it needs the visibility CONTAINER");
    }

    private void SetDistribution(EmulatedLinkedInPost post, LinkedInBody body)
    {
        var distribution = body.Object("distribution", true, "feedDistribution", "targetEntities", "thirdPartyDistributionChannels")!;
        post.FeedDistribution = distribution.Choice("feedDistribution", true, "MAIN_FEED", "NONE")!;
        foreach (var channel in distribution.Array("thirdPartyDistributionChannels", 0, int.MaxValue, required: false) ?? []) post.Channels.Add(JsonNode.Parse(channel.GetRawText()));
        if (!distribution.Has("targetEntities")) return;
        foreach (var target in distribution.Objects("targetEntities", 0, int.MaxValue, Facets)!)
        {
            var audience = new JsonObject();
            foreach (var facet in target.Names)
            {
                var values = target.Array(facet, 1, int.MaxValue, required: true)!;
                if (facet != "interfaceLocales")
                {
                    foreach (var value in values)
                        if (facet != "staffCountRanges") LinkedInUrns.Check(value.ValueKind == JsonValueKind.String ? value.GetString()! : "", target.PathOf(facet));
                }

                audience[facet] = new JsonArray([.. values.Select(v => JsonNode.Parse(v.GetRawText()))]);
            }

            if (audience.Count > 0) post.TargetEntities.Add(audience);
        }

        if (post.TargetEntities.Count == 0) return;
        if (State.Organization(post.Author) is not { } organization) throw distribution.Refuse("targetEntities", "only an organization can target an audience");
        if (organization.FollowerCount <= 300) throw distribution.Refuse("targetEntities", "the audience must exceed 300 followers");
    }

    private void SetReshare(EmulatedLinkedInPost post, LinkedInBody body)
    {
        if (body.Object("reshareContext", false, "parent") is not { } context) return;
        var parent = context.Urn("parent", true, "share", "ugcPost")!.Value.ToString();
        if (body.Has("content")) throw body.Refuse("content", "a reshare has no content of its own");
        post.Reshared = State.Posts.Find(p => p.Urn == parent) ?? throw LinkedInErrors.Field(400, "INVALID_URN_ID", context.PathOf("parent"), $"{parent} does not exist");
        if (post.Reshared.IsReshareDisabled) throw LinkedInErrors.Denied($"The author of {parent} disabled reshares");
    }

    private static void SetAdContext(EmulatedLinkedInPost post, LinkedInBody body)
    {
        if (body.Object("adContext", false, "dscAdAccount", "dscStatus", "dscName") is not { } context) return;
        if (LinkedInPermissions.IsPerson(post.Author)) throw body.Refuse("adContext", "a person cannot sponsor posts");
        post.AdContext = new JsonObject
        {
            ["dscAdAccount"] = context.Urn("dscAdAccount", true, "sponsoredAccount")!.Value.ToString(),
            ["dscStatus"] = context.Choice("dscStatus", false, "ACTIVE", "ARCHIVED") ?? "ACTIVE",
            ["isDsc"] = true,
        };
        if (context.Text("dscName") is { } name) post.AdContext["dscName"] = name;
    }
}
