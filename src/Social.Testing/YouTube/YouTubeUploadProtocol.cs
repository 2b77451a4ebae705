using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>Uploads: resumable sessions, metadata and media in one multipart body, and media alone.</summary>
internal sealed partial class YouTubeUploadProtocol(YouTubeEmulator emulator)
{
    private const int Step = 256 * 1024;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EmulatedUploadSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>Makes, from metadata, what takes the finished media.</summary>
    public delegate Func<EmulatorExchange, MediaSink, EmulatorAnswer> Prepare(GoogleBody metadata, UploadAnnouncement media);

    public IReadOnlyList<EmulatedUploadSession> Sessions
    {
        get
        {
            lock (_gate) return [.. _sessions.Values];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            foreach (var session in _sessions.Values) session.Dispose();
            _sessions.Clear();
        }
    }

    /// <summary>Begins an upload in the way that <c>uploadType</c> says.</summary>
    public async Task<EmulatorAnswer> BeginAsync(EmulatorExchange exchange, string resource, long limit, IReadOnlyList<string> types, Prepare prepare)
    {
        switch (exchange["uploadType"] ?? (exchange.ContentType == "multipart/related" ? "multipart" : "media"))
        {
            case "resumable":
                var metadata = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
                return Open(exchange, resource, limit, types, metadata, prepare);
            case "multipart":
                return await MultipartAsync(exchange, limit, types, prepare).ConfigureAwait(false);
            case "media":
                var announced = new UploadAnnouncement(Type(exchange.Header("Content-Type"), types), exchange.Header("Slug"), exchange.Http.Request.ContentLength);
                var finish = prepare(GoogleBody.Parse([]), announced);
                return await ReceiveAsync(exchange, exchange.Body, limit, finish).ConfigureAwait(false);
            default:
                throw new GoogleProblem(400, "The upload type is not supported.") { Reason = "uploadTypeNotSupported" }.Refuse();
        }
    }

    /// <summary>Takes the next bytes of a session, or tells how many are stored.</summary>
    public async Task<EmulatorAnswer> ContinueAsync(EmulatorExchange exchange)
    {
        EmulatedUploadSession? session;
        lock (_gate) session = _sessions.GetValueOrDefault(exchange["upload_id"] ?? "");
        if (session is null) return Gone(404);
        if (session.ExpiresAt <= emulator.Clock.GetUtcNow()) return Gone(emulator.Options.ExpiredSessionStatus);
        if (GoogleAuthentication.Token(exchange) is { } token && emulator.Tokens.ByAccessToken(token) is null) return emulator.Authentication.Invalid();
        await session.Gate.WaitAsync(exchange.Aborted).ConfigureAwait(false);
        try
        {
            return await ContinueAsync(exchange, session).ConfigureAwait(false);
        }
        finally
        {
            session.Gate.Release();
        }
    }

    private static EmulatorAnswer Gone(int status) => EmulatorAnswer.Text(status, status == 410 ? "Gone" : "Not Found", "text/plain; charset=utf-8");

    private static GoogleRefusal Bad(string message) => new GoogleProblem(400, message) { Reason = "badRequest" }.Refuse();

    private static string Type(string? given, IReadOnlyList<string> types)
    {
        var type = given?.Split(';')[0].Trim().ToLowerInvariant() ?? "application/octet-stream";
        return types.Any(t => t == "*/*" || t == type || (t.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(t[..^1], StringComparison.Ordinal)))
            ? type
            : throw Bad($"Media type '{type}' is not supported. Valid media types: [{string.Join(", ", types)}]");
    }

    private static long? Length(string? text) => text is null ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length
        : throw Bad($"Invalid value for X-Upload-Content-Length: {text}");

    private EmulatorAnswer Open(EmulatorExchange exchange, string resource, long limit, IReadOnlyList<string> types, GoogleBody metadata, Prepare prepare)
    {
        var length = Length(exchange.Header("X-Upload-Content-Length"));
        if (length > limit) throw TooLarge();
        var type = Type(exchange.Header("X-Upload-Content-Type"), types);
        if (exchange.Header("Slug") is { } slug && (slug.Length == 0 || slug.AsSpan().ContainsAny('/', '\\', '\0')))
            throw new GoogleProblem(400, "The video filename specified in the Slug header is invalid.") { Reason = "invalidFilename", Domain = "youtube.video", Location = "Slug", LocationType = "header" }.Refuse();
        var announced = new UploadAnnouncement(type, exchange.Header("Slug"), length);
        var finish = prepare(metadata, announced);
        var session = new EmulatedUploadSession(
            GoogleTokens.NewSecret(24), resource, length, type, emulator.Clock.GetUtcNow() + emulator.Options.UploadSessionLifetime, new MediaSink(emulator.Options.MediaBytesKept), finish);
        lock (_gate) _sessions[session.Id] = session;
        return EmulatorAnswer.Empty(200).With("Location", Address(exchange, session));
    }

    private string Address(EmulatorExchange exchange, EmulatedUploadSession session)
    {
        var query = exchange.Query.Where(q => q.Key is not ("access_token" or "oauth_token" or "key" or "upload_id")).Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}");
        return new Uri(emulator.BaseAddress, exchange.Path).AbsoluteUri + "?" + string.Join('&', [.. query, "upload_id=" + session.Id]);
    }

    private static GoogleRefusal TooLarge() => new GoogleProblem(413, "The uploaded media is too large.") { Reason = "uploadTooLarge" }.Refuse();

    private async Task<EmulatorAnswer> MultipartAsync(EmulatorExchange exchange, long limit, IReadOnlyList<string> types, Prepare prepare)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || type.MediaType != "multipart/related"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw Bad("A multipart upload needs the content type multipart/related with a boundary.");
        var reader = new MultipartReader(boundary, exchange.Body);
        try
        {
            var first = await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) ?? throw Bad("The multipart body has no metadata.");
            if (first.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true) throw Bad("The first part of a multipart upload must be application/json.");
            using var json = new MemoryStream();
            await first.Body.CopyToAsync(json, exchange.Aborted).ConfigureAwait(false);
            var second = await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false)
                ?? throw new GoogleProblem(400, "The request does not include the media content.") { Reason = "mediaBodyRequired" }.Refuse();
            var finish = prepare(GoogleBody.Parse(json.ToArray()), new UploadAnnouncement(Type(second.ContentType, types), exchange.Header("Slug"), null));
            return await ReceiveAsync(exchange, second.Body, limit, finish).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw Bad("The multipart body is malformed.");
        }
    }

    private async Task<EmulatorAnswer> ReceiveAsync(EmulatorExchange exchange, Stream source, long limit, Func<EmulatorExchange, MediaSink, EmulatorAnswer> finish)
    {
        using var sink = new MediaSink(emulator.Options.MediaBytesKept);
        var arrived = await sink.ReceiveAsync(source, limit, exchange.Aborted).ConfigureAwait(false);
        return arrived > limit ? throw TooLarge() : finish(exchange, sink);
    }

    private async Task<EmulatorAnswer> ContinueAsync(EmulatorExchange exchange, EmulatedUploadSession session)
    {
        // A finished session answers as it did: a client that lost the answer gets it again, and nothing happens twice.
        if (session.FinalAnswer is var (status, body, type)) return EmulatorAnswer.Bytes(status, body, type);
        var sent = exchange.Http.Request.ContentLength;
        if (exchange.Header("Content-Range") is not { } header) return await WholeAsync(exchange, session, sent).ConfigureAwait(false);
        var match = Range().Match(header);
        if (!match.Success) throw Bad($"Failed to parse Content-Range header: {header}");
        long? total = match.Groups["total"].Value == "*" ? null : Digits(match, "total");
        if (total is { } told)
        {
            if (session.DeclaredBytes is { } declared && declared != told) throw Bad($"The total of Content-Range, {told}, is not the announced length, {declared}.");
            session.DeclaredBytes = told;
        }

        if (!match.Groups["first"].Success) return sent is > 0 ? throw Bad("A status query has no body.") : StatusOf(exchange, session);
        var (first, last) = (Digits(match, "first"), Digits(match, "last"));
        var length = last - first + 1;
        if (length <= 0 || last >= total || (sent is { } bytes && bytes != length)) throw Bad($"Content-Range does not fit: {header}");
        if (first != session.StoredBytes)
            throw new GoogleProblem(416, "Requested range not satisfiable") { Reason = "requestedRangeNotSatisfiable", Location = "Content-Range", LocationType = "header" }.Refuse();
        var isLast = last + 1 == total;
        if (!isLast && length % Step != 0)
        {
            throw Bad(
                "Invalid request. The number of bytes uploaded is required to be equal or greater than 262144, except for the final request (it's recommended to be the exact multiple of 262144). "
                + $"The received request contained {length} bytes, which does not meet this requirement.");
        }

        return await TakeAsync(exchange, session, length).ConfigureAwait(false);
    }

    private async Task<EmulatorAnswer> WholeAsync(EmulatorExchange exchange, EmulatedUploadSession session, long? sent)
    {
        if (session.DeclaredBytes is { } declared && sent is { } bytes && declared != bytes) throw Bad($"Content-Length, {bytes}, is not the announced length, {declared}.");
        session.DeclaredBytes ??= sent;
        session.Sink.Restart();
        return await TakeAsync(exchange, session, sent).ConfigureAwait(false);
    }

    private async Task<EmulatorAnswer> TakeAsync(EmulatorExchange exchange, EmulatedUploadSession session, long? length)
    {
        session.Arrivals++;
        var limit = Math.Min(length ?? long.MaxValue, emulator.Options.KeepAtMostPerRequest ?? long.MaxValue);
        var arrived = await session.Sink.ReceiveAsync(exchange.Body, limit, exchange.Aborted).ConfigureAwait(false);
        // Without an announced length, the end of a whole body is the end of the media.
        if (length is null && arrived <= limit) session.DeclaredBytes ??= session.StoredBytes;
        if (session.StoredBytes != session.DeclaredBytes) return StatusOf(exchange, session);
        var answer = session.Finish(exchange, session.Sink);
        session.FinalAnswer = (answer.Status, answer.Body, answer.ContentType);
        return answer;
    }

    private EmulatorAnswer StatusOf(EmulatorExchange exchange, EmulatedUploadSession session)
    {
        var answer = EmulatorAnswer.Empty(308);
        if (session.StoredBytes > 0) answer.With("Range", $"{(emulator.Options.BareRangeHeader ? "" : "bytes=")}0-{session.StoredBytes - 1}");
        if (!emulator.Options.MoveUploadSessions) return answer;
        lock (_gate)
        {
            _sessions.Remove(session.Id);
            session.Id = GoogleTokens.NewSecret(24);
            _sessions[session.Id] = session;
        }

        return answer.With("Location", Address(exchange, session));
    }

    private static long Digits(Match match, string group) =>
        long.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Bad("Content-Range is out of range.");

    [GeneratedRegex(@"^bytes (?:(?<first>\d{1,18})-(?<last>\d{1,18})|\*)/(?<total>\d{1,18}|\*)$")]
    private static partial Regex Range();
}
