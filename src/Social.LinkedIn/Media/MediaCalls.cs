using System.Text.Json;
using Social.Media;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>The calls that all uploads share: begin, send to an address that LinkedIn gave, look at the state.</summary>
internal sealed class MediaCalls(LinkedInApi api, MediaJob job)
{
    private const string Available = "AVAILABLE";
    private const string Failed = "PROCESSING_FAILED";

    public AccountKey Account => job.Account;

    public async ValueTask<UploadData> BeginAsync(LinkedInRoute route, InitializeUploadData what, CancellationToken cancellationToken)
    {
        LinkedInRequest request = new(route, job.Account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(new InitializeUploadBody(what), LinkedInJsonContext.Default.InitializeUploadBody),
            RateLimit = job.Options.RateLimit,
        };
        SocialAnswer<ValueData<UploadData>> answer = await api.SendAsync(request, LinkedInJsonContext.Default.ValueDataUploadData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Value ?? throw Nonsense(route.Name, answer.Status, "without a place to upload to");
    }

    /// <summary>Sends bytes to an address that LinkedIn gave.</summary>
    public Task<SocialAnswer<ReadOnlyMemory<byte>>> SendAsync(
        SocialRoute route, string address, Func<SocialCall, HttpContent> content, IReadOnlyList<KeyValuePair<string, string>>? headers, CancellationToken cancellationToken)
    {
        SocialCall? call = null;
        call = new SocialCall(route, job.Account)
        {
            Address = AddressOf(route, address),
            Content = () => content(call!),
            Headers = headers,
            RateLimit = job.Options.RateLimit,
        };
        return api.Client.SendAsync(call, cancellationToken);
    }

    public async ValueTask<UploadState> LookAsync(LinkedInRoute route, string urn, CancellationToken cancellationToken)
    {
        LinkedInRequest request = new(route, job.Account) { Path = RestLiPath.Of(route, urn), RateLimit = job.Options.RateLimit, IsFresh = true };
        SocialAnswer<MediaData> answer = await api.SendAsync(request, LinkedInJsonContext.Default.MediaData, cancellationToken).ConfigureAwait(false);
        MediaData data = answer.Value;
        if (data.Status == Failed)
        {
            throw new SocialMediaException(SocialErrorCode.ProcessingFailed, Remedy.FixContent, $"LinkedIn could not process the media: {data.ProcessingFailureReason ?? "it gave no reason."}")
            {
                Platform = api.Client.Name, Account = job.Account, Operation = route.Name, Status = answer.Status, PlatformCode = Failed, PlatformSubcode = data.ProcessingFailureReason,
            };
        }

        return new UploadState { MediaId = urn, IsReady = data.Status == Available };
    }

    public SocialMediaException Nonsense(string operation, int? status, string what) => new(SocialErrorCode.PlatformError, Remedy.Retry, $"LinkedIn answered '{operation}' {what}.")
    {
        Platform = api.Client.Name, Account = job.Account, Operation = operation, Status = status,
    };

    /// <summary>The bytes of somebody's media, and with some the token, go to LinkedIn's addresses as they are, but never in the clear.</summary>
    private Uri AddressOf(SocialRoute route, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? url
            : throw Nonsense(route.Name, null, "with an address to upload to that is not https");
}
