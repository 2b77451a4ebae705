using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>The upload buckets: a form whose fields are the lease's, and whose last part is the file.</summary>
internal sealed class RedditBucketEndpoints(RedditEmulator emulator)
{
    public const string ImageBucket = "reddit-uploaded-media";
    public const string VideoBucket = "reddit-uploaded-video";

    public static bool IsBucket(string path) => path.StartsWith("/reddit-uploaded-", StringComparison.Ordinal);

    public static bool IsBucketUrl(RedditEmulator emulator, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Authority == emulator.BaseAddress.Authority && IsBucket(parsed.AbsolutePath);

    /// <summary>Finds the upload that an address in a bucket names, whatever its scheme.</summary>
    public static EmulatedRedditMedia? Find(RedditEmulator emulator, string url)
    {
        if (!IsBucketUrl(emulator, url)) return null;
        var path = new Uri(url).AbsolutePath.Split('/');
        return path.Length == 3 && emulator.State.Media.GetValueOrDefault(path[2]) is { } media && media.Bucket == path[1] ? media : null;
    }

    public static bool IsWhatItSays(EmulatedRedditMedia media) => MediaSniffer.TypeOf(media.Head) is { } sniffed && MediaSniffer.Agree(media.MimeType, sniffed);

    public void Map(RouteTable routes)
    {
        foreach (var bucket in (string[])[ImageBucket, VideoBucket])
        {
            routes.Map("POST", "/" + bucket, exchange => ReceiveAsync(exchange, bucket));
            routes.Map("POST", $"/{bucket}/", exchange => ReceiveAsync(exchange, bucket));
        }
    }

    private async Task<EmulatorAnswer> ReceiveAsync(EmulatorExchange exchange, string bucket)
    {
        if (exchange.Header("Authorization") is not null) return RedditProblems.Bucket(400, "InvalidArgument", "Only one auth mechanism allowed; the policy of the form, or the Authorization header");
        if (exchange.ContentType != "multipart/form-data" || Boundary(exchange) is not { } boundary)
            return RedditProblems.Bucket(412, "PreconditionFailed", "Bucket POST must be of the enclosure-type multipart/form-data");
        var reader = new MultipartReader(boundary, exchange.Body) { BodyLengthLimit = null, HeadersLengthLimit = 16 * 1024 };
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            // Whatever follows the file is not looked at, so a field behind it is a missing field.
            if (name == "file") return await TakeAsync(exchange, bucket, fields, section.Body).ConfigureAwait(false);
            using var text = new StreamReader(section.Body, leaveOpen: true);
            fields[name] = await text.ReadToEndAsync(exchange.Aborted).ConfigureAwait(false);
        }

        return RedditProblems.Bucket(400, "InvalidArgument", "POST requires exactly one file upload per request.");
    }

    private async Task<EmulatorAnswer> TakeAsync(EmulatorExchange exchange, string bucket, Dictionary<string, string> fields, Stream body)
    {
        EmulatedRedditMedia? media;
        lock (emulator.State.Gate) media = emulator.State.Media.GetValueOrDefault(fields.GetValueOrDefault("key") ?? "");
        if (media is null || media.Bucket != bucket || media.Fields.Any(f => fields.GetValueOrDefault(f.Key) != f.Value) || fields.Count != media.Fields.Count)
            return Denied("Invalid according to Policy: Policy Condition failed");
        if (media.LeaseExpiresAt <= emulator.Clock.GetUtcNow()) return Denied("Invalid according to Policy: Policy expired.");
        var (length, hash, head, content) = await ReadAsync(body, exchange.Aborted).ConfigureAwait(false);
        if (length > media.MaxBytes)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"<ProposedSize>{length}</ProposedSize><MaxSizeAllowed>{media.MaxBytes}</MaxSizeAllowed>");
            return RedditProblems.Bucket(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", detail);
        }

        if (length == 0) return RedditProblems.Bucket(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", "<ProposedSize>0</ProposedSize><MinSizeAllowed>1</MinSizeAllowed>");
        lock (emulator.State.Gate)
        {
            (media.Length, media.Sha256, media.Head, media.Content) = (length, Convert.ToHexStringLower(hash), head, content);
            media.Arrivals++;
            media.FailsProcessing = exchange.Fault?.Kind == EmulatorFaultKind.FailedProcessing;
            media.Processing = exchange.Fault is { Kind: EmulatorFaultKind.SlowProcessing } slow ? slow.Delay : TimeSpan.Zero;
        }

        var location = new Uri(emulator.BaseAddress, $"{bucket}/{media.AssetId}").AbsoluteUri;
        var tag = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        return EmulatorAnswer.Text(
            201,
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Location>{location}</Location><Bucket>{bucket}</Bucket><Key>{media.AssetId}</Key><ETag>\"{tag}\"</ETag></PostResponse>",
            "application/xml").With("location", location).With("etag", $"\"{tag}\"");
    }

    /// <summary>Reads the file to its end, keeping its head and, while it is short, all of it.</summary>
    private async Task<(long Length, byte[] Hash, byte[] Head, ReadOnlyMemory<byte>? Content)> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var room = Math.Max(SegmentStore.HeadBytes, emulator.Options.MediaBytesKept);
        var buffer = new byte[64 * 1024];
        long length = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            kept.Write(buffer, 0, (int)Math.Min(read, room - kept.Length));
            length += read;
        }

        var bytes = kept.ToArray();
        return (length, hash.GetHashAndReset(), bytes[..Math.Min(bytes.Length, SegmentStore.HeadBytes)], length <= emulator.Options.MediaBytesKept ? bytes : null);
    }

    private static string? Boundary(EmulatorExchange exchange) =>
        MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { HasValue: true, Length: > 0 } boundary
            ? boundary.Value
            : null;

    private static EmulatorAnswer Denied(string message) => RedditProblems.Bucket(403, "AccessDenied", message);
}
