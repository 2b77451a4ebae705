using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Checks the content of a post: exactly one shape, with media that is ready and the author's own.</summary>
internal static class LinkedInContentRules
{
    private static readonly string[] Kinds = ["media", "multiImage", "article", "poll", "carousel", "reference"];

    public static LinkedInContent? Read(LinkedInBody post, LinkedInState state, string author, bool sponsored)
    {
        if (post.Object("content", false, Kinds) is not { } content) return null;
        var kinds = content.Names.ToList();
        if (kinds.Count != 1) throw post.Refuse("content", "exactly one kind of content is needed");
        var media = new Media(state, author);
        switch (kinds[0])
        {
            case "media":
                return Single(content.Object("media", true, "id", "title", "altText")!, media);
            case "multiImage":
                if (sponsored) throw content.Refuse("multiImage", "several images are organic only");
                return MultiImage(content.Object("multiImage", true, "images")!, media);
            case "article":
                return Article(content.Object("article", true, "source", "title", "description", "thumbnail", "thumbnailAltText")!, media);
            case "poll":
                if (sponsored) throw content.Refuse("poll", "polls are organic only");
                return Poll(content.Object("poll", true, "question", "options", "settings")!);
            case "reference":
                return new LinkedInContent("reference", new JsonObject { ["reference"] = new JsonObject { ["id"] = content.Object("reference", true, "id")!.Urn("id", true)!.Value.ToString() } }, [], IsUgc: true);
            default:
                if (!sponsored) throw content.Refuse("carousel", "carousels are sponsored only");
                return Carousel(content.Object("carousel", true, "cards")!, media);
        }
    }

    private static LinkedInContent Single(LinkedInBody body, Media media)
    {
        var item = media.Take(body, "id", "image", "video", "document");
        var json = new JsonObject { ["id"] = item.Urn };
        if (body.Text("title", required: item.Kind == "document", allowBlank: item.Kind != "document") is { } title) json["title"] = title;
        if (body.Text("altText", max: 4086) is { } altText) json["altText"] = altText;
        return Finish("media", json, media, isUgc: item.Kind != "image");
    }

    private static LinkedInContent MultiImage(LinkedInBody body, Media media)
    {
        var images = new JsonArray();
        foreach (var image in body.Objects("images", 2, 20, "id", "altText") ?? throw body.Missing("images"))
        {
            var json = new JsonObject { ["id"] = media.Take(image, "id", "image").Urn };
            if (image.Text("altText", max: 4086) is { } altText) json["altText"] = altText;
            images.Add(json);
        }

        return Finish("multiImage", new JsonObject { ["images"] = images }, media, isUgc: true);
    }

    private static LinkedInContent Article(LinkedInBody body, Media media)
    {
        var json = new JsonObject { ["source"] = body.Url("source", required: true) };
        json["title"] = body.Text("title", required: true, max: 399, allowBlank: false);
        if (body.Text("description", max: 4085) is { } description) json["description"] = description;
        if (body.Has("thumbnail")) json["thumbnail"] = media.Take(body, "thumbnail", "image").Urn;
        if (body.Text("thumbnailAltText", max: 4085) is { } altText) json["thumbnailAltText"] = altText;
        return Finish("article", json, media, isUgc: false);
    }

    private static LinkedInContent Poll(LinkedInBody body)
    {
        var options = new JsonArray();
        foreach (var option in body.Objects("options", 2, 4, "text") ?? throw body.Missing("options"))
            options.Add(new JsonObject { ["text"] = option.Text("text", required: true, max: 30, allowBlank: false) });
        var settings = body.Object("settings", true, "duration", "voteSelectionType", "isVoterVisibleToAuthor")!;
        var json = new JsonObject
        {
            ["question"] = body.Text("question", required: true, max: 140, allowBlank: false),
            ["options"] = options,
            ["settings"] = new JsonObject
            {
                ["duration"] = settings.Choice("duration", true, "ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS"),
                ["voteSelectionType"] = settings.Choice("voteSelectionType", false, "SINGLE_VOTE") ?? "SINGLE_VOTE",
                ["isVoterVisibleToAuthor"] = settings.Flag("isVoterVisibleToAuthor") is false ? throw settings.Refuse("isVoterVisibleToAuthor", "must be true") : true,
            },
        };
        return new LinkedInContent("poll", new JsonObject { ["poll"] = json }, [], IsUgc: true);
    }

    private static LinkedInContent Carousel(LinkedInBody body, Media media)
    {
        var cards = new JsonArray();
        foreach (var card in body.Objects("cards", 2, 10, "landingPage", "media") ?? throw body.Missing("cards"))
        {
            var picture = card.Object("media", true, "id", "title")!;
            var json = new JsonObject { ["id"] = media.Take(picture, "id", "image").Urn };
            if (picture.Text("title") is { } title) json["title"] = title;
            cards.Add(new JsonObject { ["landingPage"] = card.Url("landingPage", required: true), ["media"] = json });
        }

        return Finish("carousel", new JsonObject { ["cards"] = cards }, media, isUgc: true);
    }

    private static LinkedInContent Finish(string kind, JsonObject json, Media media, bool isUgc) => new(kind, new JsonObject { [kind] = json }, media.Taken, isUgc);

    private sealed class Media(LinkedInState state, string author)
    {
        public List<EmulatedLinkedInMedia> Taken { get; } = [];

        public EmulatedLinkedInMedia Take(LinkedInBody body, string name, params string[] kinds)
        {
            var urn = body.Urn(name, true, kinds)!.Value;
            var path = body.PathOf(name);
            if (state.Media.GetValueOrDefault(urn.ToString()) is not { } media) throw LinkedInErrors.Field(400, "INVALID_URN_ID", path, $"{urn} does not exist");
            if (media.Owner != author) throw LinkedInErrors.Denied($"{urn} is owned by {media.Owner} and not by {author}");
            switch (media.StatusAt(state.Now))
            {
                case "WAITING_UPLOAD" or "PROCESSING":
                    throw LinkedInErrors.Field(400, "MEDIA_ASSET_WAITING_UPLOAD", path, $"{urn} is not available yet");
                case "PROCESSING_FAILED":
                    throw LinkedInErrors.Field(400, "MEDIA_ASSET_PROCESSING_FAILED", path, $"{urn} could not be processed");
            }

            Taken.Add(media);
            return media;
        }
    }
}
