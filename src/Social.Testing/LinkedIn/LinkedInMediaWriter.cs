using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes media and the addresses that its bytes go to.</summary>
internal static class LinkedInMediaWriter
{
    public static EmulatorAnswer Value(JsonObject value) => EmulatorAnswer.Json(200, new JsonObject { ["value"] = value });

    public static string Url(LinkedInEmulator emulator, EmulatedLinkedInMedia media, string what, int index) =>
        $"{emulator.BaseAddress}dms-uploads/{media.Id}/{what}/{index}?ca=vector_ads&cn=uploads&sync=0&v=beta&ut={media.UploadKey}";

    public static bool MayRead(LinkedInState state, LinkedInCall call, EmulatedLinkedInMedia media) =>
        LinkedInPermissions.IsPerson(media.Owner) ? LinkedInPermissions.IsCaller(call, media.Owner) : state.Organization(media.Owner)?.HasRole(call.Caller.Member) == true;

    public static JsonObject Write(LinkedInEmulator emulator, EmulatedLinkedInMedia media)
    {
        var now = emulator.State.Now;
        var status = media.StatusAt(now);
        var json = new JsonObject { ["id"] = media.Urn, ["owner"] = media.Owner, ["status"] = status };
        if (status == "PROCESSING_FAILED" && media.Kind == "video") json["processingFailureReason"] = media.Failure;
        if (status != "AVAILABLE") return json;
        json["downloadUrl"] = $"{emulator.BaseAddress}dms/{media.Kind}/{media.Id}?t={media.UploadKey}";
        json["downloadUrlExpiresAt"] = (now + TimeSpan.FromHours(1)).ToUnixTimeMilliseconds();
        if (media.Kind != "video") return json;
        // The emulator does not decode: every video lasts ten seconds and is wide.
        json["duration"] = 10_000;
        json["aspectRatioWidth"] = 16;
        json["aspectRatioHeight"] = 9;
        if (media.ThumbnailSha256 is not null) json["thumbnail"] = $"{emulator.BaseAddress}dms/thumbnail/{media.Id}?t={media.UploadKey}";
        return json;
    }
}
