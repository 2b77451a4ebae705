using System.Net.Http.Headers;
using System.Text.Json;
using Social.Media;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Captions of the account's own videos.</summary>
/// <remarks>Thread-safe. Follows the Data API, "Captions". Dear: listing takes 50 units, adding 400.</remarks>
public sealed class YouTubeCaptions
{
    private const int MaxName = 150;
    private const string Exists = "captionExists";

    private readonly PlatformClient _client;
    private readonly IMediaFetcher _fetcher;

    internal YouTubeCaptions(PlatformClient client, IMediaFetcher fetcher)
    {
        _client = client;
        _fetcher = fetcher;
    }

    /// <summary>Lists a video's tracks: <c>GET /captions</c>, 50 units.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<IReadOnlyList<YouTubeCaption>> ListAsync(AccountKey account, string videoId, CancellationToken cancellationToken = default)
    {
        YouTubeInput.VideoId(videoId, nameof(videoId));
        return new YouTubeListing<YouTubeCaption>(_client, MediaRoutes.Captions, account, YouTubeJsonContext.Default.YouTubePageYouTubeCaption)
        {
            Path = () => RoutePath.Of(MediaRoutes.Captions).Add("part", "snippet").Add("videoId", videoId), IsPaged = false,
        }.ReadAsync(cancellationToken);
    }

    /// <summary>Adds a track: <c>POST /captions</c>, 400 units. SubRip, WebVTT and others, at most 100 MB. A video has one track of a language and name.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="captions">The track.</param>
    /// <param name="isDraft">Whether viewers do not see it yet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">There is a track of that language and name (<see cref="SocialErrorCode.Conflict"/>), or YouTube refused or could not be reached.</exception>
    public Task<YouTubeCaption> AddAsync(AccountKey account, string videoId, MediaCaptions captions, bool isDraft = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(captions);
        YouTubeInput.VideoId(videoId, nameof(videoId));
        YouTubeInput.Text(captions.Language, "Language", MaxName);
        string name = captions.DisplayName ?? string.Empty;
        if (name.Length > 0)
        {
            YouTubeInput.Text(name, "DisplayName", MaxName);
        }

        CaptionSnippet snippet = new() { VideoId = videoId, Language = captions.Language, Name = name, IsDraft = isDraft };
        return SendAsync(MediaRoutes.AddCaptions, account, "snippet", new YouTubeCaption { Snippet = snippet }, captions.Source, cancellationToken);
    }

    /// <summary>Replaces a track's file, or publishes a draft: <c>PUT /captions</c>, 450 units.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="captionId">The track's id.</param>
    /// <param name="file">The new file, or null to keep the old one.</param>
    /// <param name="isDraft">Whether viewers do not see it; null leaves that as it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<YouTubeCaption> UpdateAsync(AccountKey account, string captionId, MediaSource? file, bool? isDraft = null, CancellationToken cancellationToken = default)
    {
        // A part that is named is replaced: one that is to stay as it is, is not named.
        string part = isDraft is null ? "id" : "snippet";
        YouTubeCaption caption = new() { Id = YouTubeInput.Id(captionId, nameof(captionId)), Snippet = isDraft is null ? null : new CaptionSnippet { IsDraft = isDraft } };
        if (file is not null)
        {
            return await SendAsync(MediaRoutes.ReplaceCaptions, account, part, caption, file, cancellationToken).ConfigureAwait(false);
        }

        SocialCall call = new(MediaRoutes.ChangeCaptions, account)
        {
            Path = RoutePath.Of(MediaRoutes.ChangeCaptions).Add("part", part).ToString(),
            Json = JsonSerializer.SerializeToUtf8Bytes(caption, YouTubeJsonContext.Default.YouTubeCaption),
        };
        return (await _client.SendAsync(call, YouTubeJsonContext.Default.YouTubeCaption, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Deletes a track: <c>DELETE /captions</c>, 50 units.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="captionId">The track's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task DeleteAsync(AccountKey account, string captionId, CancellationToken cancellationToken = default) =>
        _client.SendAsync(new SocialCall(MediaRoutes.DeleteCaptions, account) { Path = RoutePath.Of(MediaRoutes.DeleteCaptions).Add("id", YouTubeInput.Id(captionId, nameof(captionId))).ToString() }, cancellationToken);

    /// <summary>Downloads a track: <c>GET /captions/{id}</c>, 200 units.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="captionId">The track's id.</param>
    /// <param name="format"><c>srt</c>, <c>vtt</c> or <c>sbv</c>; null for the format it came in.</param>
    /// <param name="language">The language to translate it to, or null for its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The file's bytes.</returns>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<ReadOnlyMemory<byte>> DownloadAsync(AccountKey account, string captionId, string? format = null, string? language = null, CancellationToken cancellationToken = default)
    {
        RoutePath path = RoutePath.Of(MediaRoutes.DownloadCaptions, YouTubeInput.Id(captionId, nameof(captionId))).Add("tfmt", format).Add("tlang", language);
        return (await _client.SendAsync(new SocialCall(MediaRoutes.DownloadCaptions, account) { Path = path.ToString() }, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Adds a track to a video that had none: one that is there already came from an earlier try.</summary>
    internal async Task AddOnceAsync(AccountKey account, string videoId, MediaCaptions captions, CancellationToken cancellationToken)
    {
        try
        {
            await AddAsync(account, videoId, captions, false, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.PlatformCode == Exists)
        {
            return;
        }
    }

    private async Task<YouTubeCaption> SendAsync(SocialRoute route, AccountKey account, string part, YouTubeCaption caption, MediaSource file, CancellationToken cancellationToken)
    {
        MediaSource source = file is UrlMediaSource url ? await _fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : file;
        long length = (await source.DescribeAsync(cancellationToken).ConfigureAwait(false)).Length;
        if (length is 0 or > YouTubeRules.MaxCaptionBytes)
        {
            throw YouTubeInput.Invalid("Captions", $"The captions are {length} bytes large; YouTube takes 1 to {YouTubeRules.MaxCaptionBytes}.", $"1-{YouTubeRules.MaxCaptionBytes}", length.ToString(System.Globalization.CultureInfo.InvariantCulture), SocialErrorCode.InvalidMedia);
        }

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(caption, YouTubeJsonContext.Default.YouTubeCaption);
        SocialCall? call = null;
        call = new SocialCall(route, account)
        {
            Path = RoutePath.Of(route).Add("uploadType", "multipart").Add("part", part).ToString(),
            Json = json,
            Content = () => Related(json, new MediaRangeContent(new MediaRange(source, 0, length), "application/octet-stream", _ => call!.ReportProgress())),
        };
        return (await _client.SendAsync(call, YouTubeJsonContext.Default.YouTubeCaption, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Makes Google's two-part body: the resource, then the file.</summary>
    private static MultipartContent Related(byte[] json, HttpContent file)
    {
        ByteArrayContent resource = new(json);
        resource.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return new MultipartContent("related") { resource, file };
    }
}
