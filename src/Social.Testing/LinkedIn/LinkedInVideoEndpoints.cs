using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Videos: instructions for the parts, finalizing, and how far they are.</summary>
internal sealed class LinkedInVideoEndpoints(LinkedInEmulator emulator)
{
    private const string Videos = "/rest/videos";
    private const string Writes = "w_member_social w_organization_social";
    private const long LongestUpload = 5L * 1024 * 1024 * 1024;

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        api.Action("initializeUpload", Videos, Writes, Initialize);
        api.Action("finalizeUpload", Videos, Writes, CompleteAsync);
        // Unlike images, videos can be read with a member's write scope.
        api.Add("BATCH_GET", Videos, Writes + " r_organization_social r_member_social", call => call.Batch(id => Read(call, LinkedInUrns.Check(id, "ids", "video"))), "ids");
        api.Add("GET", Videos + "/{urn}", Writes + " r_organization_social r_member_social", call => EmulatorAnswer.Json(200, Read(call, call.UrnKey("urn", "video"))));
    }

    private EmulatorAnswer Initialize(LinkedInCall call)
    {
        string[] newer = call.IsBefore("202602") ? [] : ["templateName", "linkbackContext"];
        var request = call.ActionBody("initializeUploadRequest", ["owner", "fileSizeBytes", "uploadCaptions", "uploadThumbnail", .. newer]);
        var owner = request.Urn("owner", true, "person", "organization")!.Value.ToString();
        State.Write(call, owner, "videos.ACTION");
        var size = request.Number("fileSizeBytes", true, 1, LongestUpload)!.Value;
        var media = new EmulatedLinkedInMedia("C5505AQ" + LinkedInTokens.NewSecret(9), "video", owner, size, State.Now + emulator.Options.UploadUrlLifetime)
        {
            WantsCaptions = request.Flag("uploadCaptions") ?? false,
            WantsThumbnail = request.Flag("uploadThumbnail") ?? false,
        };
        State.Media[media.Urn] = media;
        var value = new JsonObject
        {
            ["uploadUrlsExpireAt"] = media.UploadExpiresAt.ToUnixTimeMilliseconds(),
            ["video"] = media.Urn,
            ["uploadInstructions"] = Instructions(media),
            ["uploadToken"] = "",
        };
        if (media.WantsCaptions) value["captionsUploadUrl"] = LinkedInMediaWriter.Url(emulator, media, "uploaded-captions", 0);
        if (media.WantsThumbnail) value["thumbnailUploadUrl"] = LinkedInMediaWriter.Url(emulator, media, "uploaded-thumbnail", 0);
        return LinkedInMediaWriter.Value(value);
    }

    private JsonArray Instructions(EmulatedLinkedInMedia media)
    {
        var part = emulator.Options.VideoPartBytes;
        var instructions = new JsonArray();
        for (long first = 0; first < media.DeclaredBytes; first += part)
        {
            var last = Math.Min(first + part, media.DeclaredBytes) - 1;
            media.Parts.Add(new LinkedInPart(first, last));
            // A video of one part is told the whole part, past its end; the plan of several ends with the file.
            var told = first == 0 && emulator.Options.LastPartOverruns ? Math.Max(last, part - 1) : last;
            instructions.Add(new JsonObject
            {
                ["uploadUrl"] = LinkedInMediaWriter.Url(emulator, media, "uploadedVideo", media.Parts.Count - 1),
                ["firstByte"] = first,
                ["lastByte"] = told,
            });
        }

        return instructions;
    }

    private async Task<EmulatorAnswer> CompleteAsync(LinkedInCall call)
    {
        EmulatedLinkedInMedia media;
        lock (State.Gate) media = Check(call);
        // The answer may have been lost: finalizing again with the same parts says the same.
        if (media.Sha256 is null) await LinkedInUploads.FinishAsync(emulator, media, call.Exchange).ConfigureAwait(false);
        return EmulatorAnswer.Empty(200);
    }

    private EmulatedLinkedInMedia Check(LinkedInCall call)
    {
        var request = call.ActionBody("finalizeUploadRequest", "video", "uploadToken", "uploadedPartIds");
        var media = Find(request.Urn("video", true, "video")!.Value);
        State.Write(call, media.Owner, "videos.ACTION");
        if (request.Text("uploadToken", required: true)!.Length > 0) throw request.Refuse("uploadToken", "it is not the token of the upload");
        var ids = request.Texts("uploadedPartIds", required: true)!;
        var missing = media.Parts.Count(p => p.ETag is null);
        if (missing > 0) throw request.Refuse("uploadedPartIds", $"{missing} of {media.Parts.Count} parts did not arrive");
        if (!media.Parts.Select(p => p.ETag!).SequenceEqual(ids)) throw request.Refuse("uploadedPartIds", "they are not the ids of the uploaded parts in their order");
        return media;
    }

    private JsonObject Read(LinkedInCall call, LinkedInUrn urn)
    {
        var media = Find(urn);
        if (!LinkedInMediaWriter.MayRead(State, call, media)) throw LinkedInErrors.NotPermitted($"videos of {media.Owner}");
        if (media.Sha256 is not null && State.Now >= media.ProcessingEnds) media.IsPolled = true;
        return LinkedInMediaWriter.Write(emulator, media);
    }

    private EmulatedLinkedInMedia Find(LinkedInUrn urn) => State.Media.GetValueOrDefault(urn.ToString()) ?? throw LinkedInErrors.NotFound($"{urn} does not exist");
}
