namespace Social.Testing;

/// <summary>Images and documents: an address to upload to, and how far they are.</summary>
internal sealed class LinkedInMediaEndpoints(LinkedInEmulator emulator)
{
    private const string Writes = "w_member_social w_organization_social";

    // A member's write scope alone reads neither images nor documents.
    private const string Reads = "r_organization_social w_organization_social r_member_social r_ads rw_ads";

    private LinkedInState State => emulator.State;

    public void Map(LinkedInApi api)
    {
        foreach (var kind in (string[])["image", "document"])
        {
            api.Action("initializeUpload", $"/rest/{kind}s", Writes, call => Initialize(call, kind));
            api.Add("BATCH_GET", $"/rest/{kind}s", Reads, call => call.Batch(id => Read(call, LinkedInUrns.Check(id, "ids", kind))), "ids");
            api.Add("GET", $"/rest/{kind}s/{{urn}}", Reads, call => EmulatorAnswer.Json(200, Read(call, call.UrnKey("urn", kind))));
        }
    }

    private EmulatorAnswer Initialize(LinkedInCall call, string kind)
    {
        var request = call.ActionBody("initializeUploadRequest", "owner");
        var owner = request.Urn("owner", true, "person", "organization")!.Value.ToString();
        State.Write(call, owner, $"{kind}s.ACTION");
        var media = new EmulatedLinkedInMedia(LinkedInState.NewId(), kind, owner, long.MaxValue, State.Now + emulator.Options.UploadUrlLifetime);
        State.Media[media.Urn] = media;
        return LinkedInMediaWriter.Value(new()
        {
            ["uploadUrlExpiresAt"] = media.UploadExpiresAt.ToUnixTimeMilliseconds(),
            ["uploadUrl"] = LinkedInMediaWriter.Url(emulator, media, kind == "image" ? "uploaded-image" : "uploaded-document", 0),
            [kind] = media.Urn,
        });
    }

    private System.Text.Json.Nodes.JsonObject Read(LinkedInCall call, LinkedInUrn urn)
    {
        var media = State.Media.GetValueOrDefault(urn.ToString()) ?? throw LinkedInErrors.NotFound($"{urn} does not exist");
        if (!LinkedInMediaWriter.MayRead(State, call, media)) throw LinkedInErrors.NotPermitted($"{media.Kind}s of {media.Owner}");
        return LinkedInMediaWriter.Write(emulator, media);
    }
}
