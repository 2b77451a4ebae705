using System.Globalization;
using Social.Media;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Media on X, in X's own words: uploads, metadata, subtitles, lookup.</summary>
/// <remarks>Thread-safe. Uploads stream; memory does not grow with the media.</remarks>
public sealed class TwitterMedia : IMediaUploader
{
    private const string Fields = "media_key,type,url,preview_image_url,alt_text,width,height,duration_ms,variants,public_metrics";
    private const int MaxKeys = 100;

    private readonly PlatformClient _client;
    private readonly MediaUploads _uploads;
    private readonly MediaDescriptions _descriptions;

    internal TwitterMedia(PlatformClient client, TwitterOptions options, IMediaFetcher fetcher, IAccountStore accounts)
    {
        _client = client;
        _descriptions = new MediaDescriptions(client);
        _uploads = new MediaUploads(client, options, fetcher, accounts, _descriptions);
    }

    /// <summary>Uploads media, waits until a post may use it, and adds its alternative text and captions.</summary>
    /// <remarks>Images and subtitles go in one request; GIFs and videos in parts, which a checkpoint can resume. What it is is told from the bytes.</remarks>
    /// <inheritdoc/>
    public Task<UploadedMedia> UploadAsync(AccountKey account, MediaAttachment media, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        return _uploads.UploadAsync(account, new TwitterMediaUpload { Media = media }, options ?? new UploadOptions(), cancellationToken);
    }

    /// <summary>Uploads media with a category and owners of the caller's choice.</summary>
    /// <param name="account">The account.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The upload breaks a rule; nothing was sent.</exception>
    /// <exception cref="SocialMediaException">The media could not be read or X could not process it.</exception>
    public Task<UploadedMedia> UploadAsync(AccountKey account, TwitterMediaUpload upload, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return _uploads.UploadAsync(account, upload, options ?? new UploadOptions(), cancellationToken);
    }

    /// <summary>Goes on with an upload in parts from a checkpoint; at most as many parts are sent again as are uploaded at once, one by default.</summary>
    /// <inheritdoc/>
    public Task<UploadedMedia> ResumeUploadAsync(UploadCheckpoint checkpoint, MediaAttachment media, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(media);
        return _uploads.ResumeAsync(checkpoint, media, options ?? new UploadOptions(), cancellationToken);
    }

    /// <summary>Asks how far X is with media that it processes: <c>GET /2/media/upload</c>.</summary>
    /// <param name="account">The account that uploaded it.</param>
    /// <param name="mediaId">The media's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused; it does so for media that needs no processing, such as images.</exception>
    public async Task<TwitterUploadStatus> GetStatusAsync(AccountKey account, string mediaId, CancellationToken cancellationToken = default)
    {
        MediaStates states = new(_client, account);
        MediaUploadData data = await states.GetAsync(TwitterId.Require(mediaId, nameof(mediaId)), null, cancellationToken).ConfigureAwait(false);
        ProcessingData? processing = data.ProcessingInfo;
        return new TwitterUploadStatus
        {
            MediaId = data.Id!,
            MediaKey = data.MediaKey,
            Length = data.Size,
            ExpiresAt = states.ExpiryOf(data),
            State = processing?.State,
            CheckAfter = processing?.CheckAfterSecs is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            ProgressPercent = processing?.ProgressPercent,
            ErrorCode = processing?.Error?.Code,
            ErrorName = processing?.Error?.Name,
            ErrorMessage = processing?.Error?.Message,
        };
    }

    /// <summary>Tells X about uploaded media, before a post uses it: <c>POST /2/media/metadata</c>.</summary>
    /// <param name="account">The account that uploaded it.</param>
    /// <param name="mediaId">The media's id.</param>
    /// <param name="metadata">The metadata.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The alternative text is too long; nothing was sent.</exception>
    /// <exception cref="SocialException">X refused.</exception>
    public Task SetMetadataAsync(AccountKey account, string mediaId, TwitterMediaMetadata metadata, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        TwitterId.Require(mediaId, nameof(mediaId));
        if (metadata.AltText is { } alt && alt.Length > TwitterRules.MaxAltText)
        {
            throw Invalid(SocialErrorCode.ContentTooLong, "AltText", $"AltText is {alt.Length} characters long; X takes at most {TwitterRules.MaxAltText}.", TwitterRules.MaxAltText, alt.Length);
        }

        return _descriptions.SetAsync(account, mediaId, metadata, null, cancellationToken);
    }

    /// <summary>Uploads subtitles and adds them to a video: <c>POST /2/media/subtitles</c>.</summary>
    /// <param name="account">The account that uploaded the video.</param>
    /// <param name="mediaId">The video's id.</param>
    /// <param name="captions">The subtitles, SubRip or WebVTT.</param>
    /// <param name="category">The video's category; default for <c>tweet_video</c>.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The file is no subtitles, or the language has no code of two letters; nothing was sent.</exception>
    /// <exception cref="SocialException">X refused.</exception>
    public async Task AddSubtitlesAsync(
        AccountKey account, string mediaId, MediaCaptions captions, TwitterMediaCategory category = default, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(captions);
        TwitterId.Require(mediaId, nameof(mediaId));
        category = category.IsEmpty ? TwitterMediaCategory.TweetVideo : category;
        MediaAttachment fetched = await _uploads.FetchAsync(new MediaAttachment { Captions = [captions] }, cancellationToken).ConfigureAwait(false);
        await MediaUploadValidator.ValidateCaptionsAsync(fetched, category, cancellationToken).ConfigureAwait(false);
        await _uploads.AddCaptionsAsync(account, mediaId, category, fetched.Captions[0], options ?? new UploadOptions(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes the subtitles of one language from a video: <c>DELETE /2/media/subtitles</c>.</summary>
    /// <param name="account">The account that uploaded the video.</param>
    /// <param name="mediaId">The video's id.</param>
    /// <param name="language">The language, a BCP 47 tag.</param>
    /// <param name="category">The video's category; default for <c>tweet_video</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="SocialValidationException">The language has no code of two letters, or the category no subtitles; nothing was sent.</exception>
    /// <exception cref="SocialException">X refused.</exception>
    public Task<bool> DeleteSubtitlesAsync(AccountKey account, string mediaId, string language, TwitterMediaCategory category = default, CancellationToken cancellationToken = default)
    {
        TwitterId.Require(mediaId, nameof(mediaId));
        category = category.IsEmpty ? TwitterMediaCategory.TweetVideo : category;
        string name = category.SubtitledName ?? throw Invalid(SocialErrorCode.InvalidMedia, "Category", $"Category is {category}; X has subtitles for videos of posts only.", "tweet_video, amplify_video", category);
        string code = SubtitleLanguage.CodeOf(language) ?? throw Invalid(SocialErrorCode.InvalidMedia, "Language", $"Language is '{language}'; X takes languages that have a code of two letters.", "two letters", language);
        return _descriptions.DeleteSubtitlesAsync(account, mediaId, name, code, cancellationToken);
    }

    /// <summary>Looks media up: <c>GET /2/media/{media_key}</c>.</summary>
    /// <param name="account">The account that asks.</param>
    /// <param name="mediaKey">The media key.</param>
    /// <param name="fields">X's <c>media.fields</c>, or null for all public ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialApiException">There is no such media (<see cref="SocialErrorCode.NotFound"/>), or X refused.</exception>
    public async Task<TwitterMediaItem> GetAsync(AccountKey account, string mediaKey, string? fields = null, CancellationToken cancellationToken = default)
    {
        SocialCall call = new(MediaRoutes.Get, account) { Path = RoutePath.Of(MediaRoutes.Get, RequireKey(mediaKey)).Add("media.fields", fields ?? Fields).ToString() };
        SocialAnswer<Envelope<MediaData>> answer = await _client.SendAsync(call, TwitterJsonContext.Default.EnvelopeMediaData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data is { MediaKey.Length: > 0 } data
            ? TwitterMediaItem.Of(data)
            : throw new SocialApiException(SocialErrorCode.NotFound, Remedy.None, $"X does not know the media '{mediaKey}': {PartialError.First(answer.Value.Errors)}")
            {
                Platform = _client.Name, Account = account, Operation = MediaRoutes.Get.Name, Status = answer.Status,
            };
    }

    /// <summary>Looks several media up: <c>GET /2/media</c>.</summary>
    /// <param name="account">The account that asks.</param>
    /// <param name="mediaKeys">The media keys, 1 to 100.</param>
    /// <param name="fields">X's <c>media.fields</c>, or null for all public ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The media that X knows; what it does not know is missing.</returns>
    /// <exception cref="SocialException">X refused.</exception>
    public async Task<IReadOnlyList<TwitterMediaItem>> LookupAsync(AccountKey account, IReadOnlyList<string> mediaKeys, string? fields = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mediaKeys);
        if (mediaKeys.Count is 0 or > MaxKeys)
        {
            throw Invalid(SocialErrorCode.ContentInvalid, "MediaKeys", $"There are {mediaKeys.Count} media keys; X takes 1 to {MaxKeys}.", $"1-{MaxKeys}", mediaKeys.Count);
        }

        string keys = string.Join(',', mediaKeys.Select(RequireKey));
        SocialCall call = new(MediaRoutes.Lookup, account) { Path = RoutePath.Of(MediaRoutes.Lookup).Add("media_keys", keys).Add("media.fields", fields ?? Fields).ToString() };
        SocialAnswer<Envelope<IReadOnlyList<MediaData>>> answer = await _client.SendAsync(call, TwitterJsonContext.Default.EnvelopeIReadOnlyListMediaData, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Value.Data ?? []).Select(TwitterMediaItem.Of)];
    }

    private static string RequireKey(string key) =>
        key is not null && key.Split('_') is [{ Length: > 0 } prefix, { Length: > 0 } id] && prefix.All(char.IsAsciiDigit) && id.All(char.IsAsciiDigit)
            ? key
            : throw Invalid(SocialErrorCode.ContentInvalid, "MediaKey", "MediaKey is not a media key of X: digits, an underscore, digits.", "digits_digits", $"{key?.Length ?? 0} characters");

    private static SocialValidationException Invalid(SocialErrorCode code, string member, string message, object limit, object actual) => new([new ValidationProblem
    {
        Code = code, Member = member, Message = message, Limit = Convert.ToString(limit, CultureInfo.InvariantCulture), Actual = Convert.ToString(actual, CultureInfo.InvariantCulture),
    }]);
}
