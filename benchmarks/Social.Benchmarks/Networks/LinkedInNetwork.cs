using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.LinkedIn;

namespace Social.Benchmarks.Networks;

/// <summary>LinkedIn: one request, whose answer is a header; a video in parts of 4 MiB, each to an address of its own.</summary>
internal sealed class LinkedInNetwork : Network
{
    private const int PartSize = 4 * 1024 * 1024;
    private const string Author = "urn:li:person:8675309";
    private const string Urn = "urn:li:video:C5505AQH-oV1qvnFtKA";
    private const string Version = "202607";

    private static readonly StubAnswer Posted = StubAnswer.Empty(201, new KeyValuePair<string, string>("x-restli-id", "urn:li:share:6844785523593134080"));
    private static readonly StubAnswer Stored = StubAnswer.Empty(200, new KeyValuePair<string, string>("ETag", "\"/ambry-video/signedId/AYMAAAAAAAAAAA\""));
    private static readonly StubAnswer Finalized = StubAnswer.Empty(200);
    private static readonly StubAnswer Available = StubAnswer.Json(200, $$"""{"id":"{{Urn}}","owner":"{{Author}}","status":"AVAILABLE"}""");

    public override string Name => "LinkedIn";

    public override ConnectedAccount Account { get; } = new() { Key = new AccountKey(PlatformName.LinkedIn, Author), DisplayName = "Benchmark" };

    public override IReadOnlyList<string> Scopes => LinkedInScopes.Default;

    public override Post Post { get; } = new() { Text = Words };

    public override NetworkVideo Video { get; } = new(static file => new Post { Text = Words, Media = [file] }, PartSize, UploadBareAsync);

    public override void Register(ISocialBuilder social, string host) => social.AddLinkedIn(o =>
    {
        o.ApiHost = host;
        o.Version = Version;
        o.MediaSettlingTime = TimeSpan.Zero;
        o.Limits["linkedin.posts.create/member-day"] = o.Limits["linkedin.posts.create/app-day"] = NoLimit;
    });

    public override StubAnswer Answer(StubRequest request) => request switch
    {
        { Method: "POST" } when request.Path.StartsWith("/rest/posts", StringComparison.Ordinal) => Posted,
        { Method: "POST" } when request.Path.EndsWith("initializeUpload", StringComparison.Ordinal) => Instructions(request),
        { Method: "POST" } when request.Path.EndsWith("finalizeUpload", StringComparison.Ordinal) => Finalized,
        { Method: "PUT" } => Stored,
        { Method: "GET" } => Available,
        _ => StubAnswer.Unknown(request),
    };

    public override Func<Task> Floor(BareHttp http)
    {
        Uri posts = http.At("/rest/posts");
        return () => PostAsync(http, posts, null);
    }

    private static StubAnswer Instructions(StubRequest request)
    {
        IEnumerable<string> parts = Enumerable.Range(0, (int)((request.VideoLength + PartSize - 1) / PartSize)).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"uploadUrl":"{{{request.Host}}}/dms-uploads/{{{i}}}","firstByte":{{{i * (long)PartSize}}},"lastByte":{{{Math.Min((i + 1) * (long)PartSize, request.VideoLength) - 1}}}}"""));
        return StubAnswer.Json(200, $$$"""{"value":{"video":"{{{Urn}}}","uploadToken":"","uploadUrlsExpireAt":4102444800000,"uploadInstructions":[{{{string.Join(',', parts)}}}]}}""");
    }

    private static async Task<string> PostAsync(BareHttp http, Uri posts, string? video)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, posts) { Content = BareHttp.Json(video, WritePost) };
        AddVersion(request);
        using HttpResponseMessage response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return response.Headers.NonValidated["x-restli-id"].ToString();
    }

    private static void AddVersion(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("LinkedIn-Version", Version);
        request.Headers.TryAddWithoutValidation("X-Restli-Protocol-Version", "2.0.0");
    }

    private static void WritePost(Utf8JsonWriter writer, string? video)
    {
        writer.WriteString("author"u8, Author);
        writer.WriteString("commentary"u8, Words);
        writer.WriteString("visibility"u8, "PUBLIC"u8);
        writer.WriteStartObject("distribution"u8);
        writer.WriteString("feedDistribution"u8, "MAIN_FEED"u8);
        writer.WriteEndObject();
        if (video is not null)
        {
            writer.WriteStartObject("content"u8);
            writer.WriteStartObject("media"u8);
            writer.WriteString("id"u8, video);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteString("lifecycleState"u8, "PUBLISHED"u8);
    }

    /// <summary>Initialize, a PUT for each part, finalize with the tags, look whether it is there, post.</summary>
    private static async Task UploadBareAsync(BareHttp http, BareFile file)
    {
        byte[] begun = await http.CallAsync(HttpMethod.Post, http.At("/rest/videos?action=initializeUpload"), BareHttp.Json(file.Length, static (w, length) =>
        {
            w.WriteStartObject("initializeUploadRequest"u8);
            w.WriteString("owner"u8, Author);
            w.WriteNumber("fileSizeBytes"u8, length);
            w.WriteEndObject();
        }));
        using JsonDocument document = JsonDocument.Parse(begun);
        JsonElement value = document.RootElement.GetProperty("value");
        Uri[] addresses = [.. value.GetProperty("uploadInstructions").EnumerateArray().Select(i => new Uri(i.GetProperty("uploadUrl").GetString()!))];
        List<string> tags = [];
        await file.SendAsync(async (part, content) =>
        {
            using HttpRequestMessage request = new(HttpMethod.Put, addresses[part]) { Content = content };
            using HttpResponseMessage response = await http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            tags.Add(response.Headers.NonValidated["ETag"].ToString());
        });
        string video = value.GetProperty("video").GetString()!;
        await http.CallAsync(HttpMethod.Post, http.At("/rest/videos?action=finalizeUpload"), BareHttp.Json((video, tags), static (w, done) =>
        {
            w.WriteStartObject("finalizeUploadRequest"u8);
            w.WriteString("video"u8, done.video);
            w.WriteString("uploadToken"u8, ""u8);
            w.WriteStartArray("uploadedPartIds"u8);
            done.tags.ForEach(w.WriteStringValue);
            w.WriteEndArray();
            w.WriteEndObject();
        }));
        string status = BareHttp.Find(await http.CallAsync(HttpMethod.Get, http.At($"/rest/videos/{Uri.EscapeDataString(video)}")), "status"u8);
        _ = status == "AVAILABLE" ? await PostAsync(http, http.At("/rest/posts"), video) : throw new InvalidOperationException($"The video is {status}.");
    }
}
