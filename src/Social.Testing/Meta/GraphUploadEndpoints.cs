using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Takes raw bytes: <c>rupload.facebook.com</c> for reels, stories and containers, and the Resumable Upload API, whose outcome is a handle.</summary>
internal sealed class GraphUploadEndpoints(GraphEmulator emulator)
{
    private static readonly string[] HandleTypes = ["application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"];

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.Map("POST", "/video-upload/{version}/{id}", ReceiveAsync, isUpload: true);
        router.Map("POST", "/ig-api-upload/{version}/{id}", ReceiveAsync, isUpload: true);
        router.Map("POST", "/{version}/{app}/uploads", Open);
        router.On<GraphUploadSession>("POST", "", ReceiveHandleAsync, new GraphPolicy(IsForUsersToo: true));
        router.On<GraphUploadSession>("GET", "", (_, session) => EmulatorAnswer.Json(200, new JsonObject { ["id"] = session.Id, ["file_offset"] = session.Upload.Received }), new GraphPolicy(IsForUsersToo: true));
    }

    public static EmulatorAnswer Error(int status, string type, string message, bool isRetriable = false) =>
        EmulatorAnswer.Json(status, new JsonObject { ["debug_info"] = new JsonObject { ["retriable"] = isRetriable, ["type"] = type, ["message"] = message } });

    public static GraphRefusal Unauthorized() => Failed("""{"success":false,"error":{"message":"unauthorized user request"}}""");

    private static GraphRefusal Failed(string message) => new(Error(400, "ProcessingFailedError", message));

    private static GraphRefusal Malformed(string message) => new(Error(400, "ParameterValidationError", message));

    private async Task<EmulatorAnswer> ReceiveAsync(GraphCall call)
    {
        var node = State.Find(call.RouteValues["id"]);
        if (node is not IGraphUploadTarget { Upload: { } upload } target || !IsOf(call, node.Owner!)) throw Unauthorized();
        if (upload.IsComplete) throw Failed("The file was uploaded already");
        if (call.Exchange.Header("file_url") is { } url) await FetchAsync(upload, url, call.Aborted).ConfigureAwait(false);
        else await ReceiveAsync(call, upload).ConfigureAwait(false);
        var isSlow = call.Fault?.Kind == EmulatorFaultKind.SlowProcessing;
        var error = call.Fault?.Kind == EmulatorFaultKind.FailedProcessing ? call.Fault.Reason ?? "2207026" : null;
        lock (State.Gate) target.Uploaded(State.Now, isSlow ? call.Fault!.Delay : emulator.Shared.VideoProcessing, error, emulator.Shared.ChecksMedia);
        var answer = new JsonObject { ["success"] = true };
        if (node is EmulatedInstagramContainer) answer["message"] = "Upload successful.";
        return EmulatorAnswer.Json(200, answer);
    }

    private static async Task ReceiveAsync(GraphCall call, GraphUpload upload)
    {
        var offset = Number(call, "offset") ?? throw Malformed("Header Offset not convertable to unsigned long");
        var size = Number(call, "file_size") ?? throw Malformed("Header file_size not convertable to unsigned long");
        if (size == 0 || (upload.Size is { } said && said != size)) throw Malformed("Header file_size does not match the file");
        if (offset != upload.Received) throw new GraphRefusal(Error(400, "OffsetInvalidError", string.Create(CultureInfo.InvariantCulture, $"Offset {offset} is not where the upload is: {upload.Received}"), isRetriable: true));
        if (call.Exchange.Http.Request.ContentLength > size - offset) throw Malformed("The body is longer than the file");
        upload.Size = size;
        await upload.ReceiveAsync(call.Exchange.Body, size - offset, call.Aborted).ConfigureAwait(false);
        if (!upload.IsComplete) throw new GraphRefusal(Error(400, "PartialRequestError", string.Create(CultureInfo.InvariantCulture, $"Partial request: {upload.Received} of {size} bytes"), isRetriable: true));
    }

    private async Task FetchAsync(GraphUpload upload, string url, CancellationToken cancellationToken)
    {
        var isOwn = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.EndsWith("fbcdn.net", StringComparison.OrdinalIgnoreCase);
        var (found, media) = await emulator.Fetcher.TryFetchAsync(url, cancellationToken).ConfigureAwait(false);
        if (!found || isOwn) throw Failed("The file could not be fetched from file_url");
        upload.Size = media?.Length;
        upload.Complete(media);
    }

    private bool IsOf(GraphCall call, EmulatedGraphNode owner) => owner switch
    {
        EmulatedPage page => call.Token.PageId == page.Id,
        EmulatedInstagramAccount account => call.IsInstagramLogin ? call.Token.UserId == account.Id : emulator.Gatekeeper.PagesOf(call.Token).Any(p => p.InstagramAccount == account),
        _ => false,
    };

    private EmulatorAnswer Open(GraphCall call)
    {
        var parameters = call.Parameters.Only("file_name", "file_length", "file_type");
        if (call.RouteValues["app"] != State.App.AppId) throw GraphErrors.NotFound(call.RouteValues["app"], "POST");
        var length = parameters.Number("file_length", 1) ?? throw GraphErrors.Parameter("The parameter file_length is required");
        parameters.Require("file_type");
        var type = parameters.OneOf("file_type", HandleTypes)!;
        var owner = emulator.Gatekeeper.Resolve(call, "me") ?? throw GraphErrors.NoToken();
        var session = State.Add(new GraphUploadSession("upload:" + State.NextId(), owner, length, type, State.Now));
        return EmulatorAnswer.Json(200, new JsonObject { ["id"] = session.Id });
    }

    private static async Task<EmulatorAnswer> ReceiveHandleAsync(GraphCall call, GraphUploadSession session)
    {
        var offset = Number(call, "file_offset") ?? throw GraphErrors.Parameter("The header file_offset is required");
        if (session.Upload.IsComplete || offset != session.Upload.Received) throw GraphErrors.Parameter(string.Create(CultureInfo.InvariantCulture, $"file_offset {offset} is not where the upload is: {session.Upload.Received}"));
        await session.Upload.ReceiveAsync(call.Exchange.Body, session.Upload.Size!.Value - offset, call.Aborted).ConfigureAwait(false);
        return session.Upload.IsComplete ? EmulatorAnswer.Json(200, new JsonObject { ["h"] = session.Handle }) : throw GraphErrors.Parameter("The file is not whole yet");
    }

    private static long? Number(GraphCall call, string header) =>
        long.TryParse(call.Exchange.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
