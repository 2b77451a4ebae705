using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The photos and videos of a location.</summary>
internal sealed class GoogleBusinessMediaEndpoints(GoogleBusinessEmulator emulator)
{
    private const string Parent = "/v4/accounts/{account}/locations/{location}/media";
    private const int LeastBytes = 10_240;
    private const int LeastEdge = 250;

    private static readonly string[] Categories =
    [
        "COVER", "PROFILE", "LOGO", "EXTERIOR", "INTERIOR", "PRODUCT", "AT_WORK", "FOOD_AND_DRINK", "MENU", "COMMON_AREA", "ROOMS", "TEAMS", "ADDITIONAL", "CATEGORY_UNSPECIFIED",
    ];

    private static readonly string[] Members =
    [
        "name", "mediaFormat", "locationAssociation", "sourceUrl", "dataRef", "description", "googleUrl", "thumbnailUrl", "createTime", "dimensions", "insights", "attribution",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("POST", Parent, CreateAsync, Policy("CreateMediaItem"));
        routes.Map("POST", Parent + ":startUpload", StartUpload, Policy("StartUploadMediaItemData"));
        routes.Map("POST", "/upload/v1/media/{resource}", UploadAsync, Policy("UploadMedia", "upload_type", "uploadType"));
        routes.Map("GET", Parent, List, Policy("ListMediaItems", "pageSize", "pageToken"));
        routes.Map("GET", Parent + "/{media}", Get, Policy("GetMediaItem"));
        routes.Map("PATCH", Parent + "/{media}", PatchAsync, Policy("UpdateMediaItem", "updateMask"));
        routes.Map("DELETE", Parent + "/{media}", Delete, Policy("DeleteMediaItem"));
        routes.Map("GET", Parent + "/customers", Customers, Policy("ListCustomerMediaItems", "pageSize", "pageToken"));
    }

    private static GooglePolicy Policy(string method, params string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.V4, "v4.Media." + method, query);

    private EmulatorAnswer StartUpload(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var location = emulator.LongLocation(exchange);
            var name = GoogleTokens.NewSecret(16);
            emulator.State.Uploads[name] = new GoogleBusinessUpload(location, null, 0, null);
            return GoogleJson.Ok(new JsonObject { ["resourceName"] = name });
        }
    }

    private async Task<EmulatorAnswer> UploadAsync(EmulatorExchange exchange)
    {
        if (GoogleQuery.Text(exchange, "uploadType") != "media") throw GoogleBusinessProblems.Invalid("upload_type", "The upload type must be media.");
        var name = exchange.RouteValues["resource"];
        lock (emulator.State.Gate)
            if (!emulator.State.Uploads.ContainsKey(name)) throw GoogleBusinessProblems.NotFound();
        using var sink = new MediaSink(1024 * 1024);
        await sink.ReceiveAsync(exchange.Body, long.MaxValue, exchange.Aborted).ConfigureAwait(false);
        lock (emulator.State.Gate) emulator.State.Uploads[name] = emulator.State.Uploads[name] with { Head = sink.Head, Size = sink.Length, Sha256 = sink.Sha256 };
        return GoogleJson.Ok(new JsonObject { ["resourceName"] = name });
    }

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange)
    {
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only(Members);
        var format = body.Text("mediaFormat");
        if (format is not ("PHOTO" or "VIDEO")) throw GoogleBusinessProblems.Validation(2, "media_format", "Media format is required.");
        var category = Category(body);
        if (body.Has("sourceUrl") == body.Has("dataRef")) throw GoogleBusinessProblems.Validation(3, "source_url", "Exactly one of source_url and data_ref is required.");
        var url = body.Text("sourceUrl");
        GoogleBusinessUpload? upload;
        EmulatedBusinessLocation location;
        lock (emulator.State.Gate)
        {
            location = emulator.LongLocation(exchange);
            GoogleBusinessEmulator.RequireVerified(location);
            upload = url is null ? Uploaded(body, location) : null;
        }

        if (url is not null)
        {
            using var sink = await emulator.Fetcher.FetchAsync(url, "source_url", exchange.Aborted).ConfigureAwait(false);
            if (sink is not null) upload = new GoogleBusinessUpload(location, sink.Head, sink.Length, sink.Sha256);
        }

        if (upload is not null && format == "PHOTO") CheckPhoto(upload, category);
        lock (emulator.State.Gate)
        {
            emulator.EditContent(location);
            if (body.Object("dataRef")?.Text("resourceName") is { } used) emulator.State.Uploads.Remove(used);
            var media = new EmulatedBusinessMedia(emulator.State.NextId(), location, format, category, emulator.State.Now)
            {
                SourceUrl = url,
                Description = body.Text("description"),
                Size = upload?.Size ?? 0,
                Sha256 = upload?.Sha256,
            };
            emulator.State.Media[media.Id] = media;
            return GoogleJson.Ok(Write(media));
        }
    }

    private GoogleBusinessUpload Uploaded(GoogleBody body, EmulatedBusinessLocation location)
    {
        var name = body.Object("dataRef")?.Text("resourceName");
        return name is not null && emulator.State.Uploads.TryGetValue(name, out var upload) && upload.Location == location && upload.Head is not null
            ? upload
            : throw GoogleBusinessProblems.Validation(1001, "data_ref.resource_name", "There are no uploaded bytes of that name.", name);
    }

    private static void CheckPhoto(GoogleBusinessUpload upload, string? category)
    {
        if (category is "PROFILE" or "COVER") return;
        if (upload.Size < LeastBytes) throw GoogleBusinessProblems.Validation(1002, "media", $"The photo is too small (min: {LeastBytes}B).");
        // Only the header of a PNG tells its size without decoding; other formats pass.
        var head = upload.Head!.Value.Span;
        if (head.Length < 24 || !head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return;
        if (Math.Min(BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..])) < LeastEdge)
            throw GoogleBusinessProblems.Validation(1003, "media", $"The photo is too small (min: {LeastEdge}px on the short edge).");
    }

    private static string? Category(GoogleBody body)
    {
        var association = body.Object("locationAssociation")?.Only("category", "priceListItemId");
        var category = association?.Text("category");
        if (category is null && association?.Text("priceListItemId") is null) throw GoogleBusinessProblems.Validation(2, "location_association", "A location association is required.");
        return category is null || Categories.Contains(category) ? category : throw GoogleBusinessProblems.Invalid("media_item.location_association.category", $"Invalid value: {category}");
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var location = emulator.LongLocation(exchange);
            var all = emulator.State.Media.Values.Where(m => m.Location == location).Reverse().ToList();
            return GoogleBusinessPage.Answer(exchange, "mediaItems", all, Write, 100, 2500, body =>
            {
                if (all.Count > 0) body["totalMediaItemCount"] = all.Count;
            });
        }
    }

    private EmulatorAnswer Customers(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            emulator.LongLocation(exchange);
            return GoogleJson.Ok([]);
        }
    }

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate) return GoogleJson.Ok(Write(Find(exchange)));
    }

    private async Task<EmulatorAnswer> PatchAsync(EmulatorExchange exchange)
    {
        GoogleBusinessMask.Require(exchange, "updateMask", "update_mask", ["locationAssociation"]);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only(Members);
        var category = Category(body);
        if (category is "COVER" or "PROFILE") throw GoogleBusinessProblems.Validation(5, "location_association.category", "The category cannot be changed to COVER or PROFILE.", category);
        lock (emulator.State.Gate)
        {
            var media = Find(exchange);
            emulator.EditContent(media.Location);
            media.Category = category;
            return GoogleJson.Ok(Write(media));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var media = Find(exchange);
            emulator.EditContent(media.Location);
            emulator.State.Media.Remove(media.Id);
            return GoogleJson.Ok([]);
        }
    }

    private EmulatedBusinessMedia Find(EmulatorExchange exchange)
    {
        var location = emulator.LongLocation(exchange);
        return emulator.State.Media.TryGetValue(exchange.RouteValues["media"], out var media) && media.Location == location ? media : throw GoogleBusinessProblems.NotFound();
    }

    private static JsonObject Write(EmulatedBusinessMedia media)
    {
        var body = new JsonObject { ["name"] = media.Name, ["mediaFormat"] = media.MediaFormat };
        if (media.Category is not null) body["locationAssociation"] = new JsonObject { ["category"] = media.Category };
        body["googleUrl"] = "https://lh3.googleusercontent.com/p/" + media.Id;
        body["thumbnailUrl"] = $"https://lh3.googleusercontent.com/p/{media.Id}=s300";
        body["createTime"] = GoogleJson.PreciseTime(media.CreatedAt);
        body["dimensions"] = new JsonObject { ["widthPixels"] = 1200, ["heightPixels"] = 900 };
        if (media.Description is not null) body["description"] = media.Description;
        return body;
    }
}
