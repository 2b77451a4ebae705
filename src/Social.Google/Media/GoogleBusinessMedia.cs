using System.Text;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>The photos and videos of a location: its own, and its customers'.</summary>
/// <remarks>Thread-safe. Adding goes through the publish journal; bytes are uploaded, URLs are fetched by Google. A post's media are another matter: they are always fetched.</remarks>
public sealed class GoogleBusinessMedia
{
    private const int MaxPageSize = 2500;
    private const int MaxCustomerPageSize = 200;
    private const int MinPhotoBytes = 10_240;
    private const int MinPhotoSide = 250;

    private readonly BusinessApi _api;
    private readonly PublishRunner _runner;
    private readonly IPublishJournal _journal;

    internal GoogleBusinessMedia(BusinessApi api, PublishRunner runner, IPublishJournal journal)
    {
        _api = api;
        _runner = runner;
        _journal = journal;
    }

    /// <summary>Adds a photo or video to a location.</summary>
    /// <param name="account">The location.</param>
    /// <param name="request">What to add.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What became of it; the reference's id is the media's.</returns>
    /// <exception cref="SocialValidationException">The media breaks a rule; nothing was sent.</exception>
    /// <exception cref="SocialException">Google refused, or could not be reached before anything was added.</exception>
    public async Task<PublishResult> AddAsync(AccountKey account, BusinessMediaRequest request, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        (MediaKind kind, string type) = await CheckAsync(request, cancellationToken).ConfigureAwait(false);
        PublishTarget target = account;
        string content = request.Source.Url?.OriginalString ?? await MediaFingerprint.ComputeAsync(request.Source, cancellationToken).ConfigureAwait(false);
        string fingerprint = PostFingerprint.Compute(target, Encoding.UTF8.GetBytes($"media {request.Category} {content} {request.Description}"));
        return await _runner.RunAsync(new AddBusinessMedia(_api, _journal, target, fingerprint, request, kind, type), options ?? PublishOptions.Default, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists a location's own photos and videos.</summary>
    /// <param name="account">The location.</param>
    public SocialPageable<BusinessMediaItem> List(AccountKey account) => List(account, BusinessMediaRoutes.List, MaxPageSize);

    /// <summary>Lists the photos and videos that customers added.</summary>
    /// <param name="account">The location.</param>
    public SocialPageable<BusinessMediaItem> ListOfCustomers(AccountKey account) => List(account, BusinessMediaRoutes.ListOfCustomers, MaxCustomerPageSize);

    /// <summary>Reads a photo or video, or returns null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The location.</param>
    /// <param name="mediaId">Its id or full name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessMediaItem?> GetAsync(AccountKey account, string mediaId, CancellationToken cancellationToken = default)
    {
        RoutePath path = await PathAsync(BusinessMediaRoutes.Get, account, mediaId, cancellationToken).ConfigureAwait(false);
        return await _api.FindAsync(BusinessMediaRoutes.Get, account, path, BusinessJsonContext.Default.MediaItemData, cancellationToken).ConfigureAwait(false) is { } data ? Read(data) : null;
    }

    /// <summary>Changes what a photo or video shows.</summary>
    /// <param name="account">The location.</param>
    /// <param name="mediaId">Its id or full name.</param>
    /// <param name="category">What it shows; the cover and the profile picture cannot be chosen this way.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The category cannot be changed to; nothing was sent.</exception>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessMediaItem> SetCategoryAsync(AccountKey account, string mediaId, BusinessMediaCategory category, CancellationToken cancellationToken = default)
    {
        if (category.IsEmpty || category == BusinessMediaCategory.Cover || category == BusinessMediaCategory.Profile)
        {
            throw BusinessInput.Invalid(nameof(category), "A category cannot be changed to COVER or PROFILE: add the picture anew.", "another category", category.IsEmpty ? "none" : category.Value);
        }

        RoutePath path = (await PathAsync(BusinessMediaRoutes.Patch, account, mediaId, cancellationToken).ConfigureAwait(false)).Add("updateMask", "locationAssociation.category");
        MediaItemData body = new() { LocationAssociation = new LocationAssociationData { Category = category.Value } };
        return Read(await _api.WriteAsync(
            BusinessMediaRoutes.Patch, account, path, body, BusinessJsonContext.Default.MediaItemData, BusinessJsonContext.Default.MediaItemData, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Deletes a photo or video of the location's own.</summary>
    /// <param name="account">The location.</param>
    /// <param name="mediaId">Its id or full name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task DeleteAsync(AccountKey account, string mediaId, CancellationToken cancellationToken = default) =>
        await _api.ActAsync(BusinessMediaRoutes.Delete, account, await PathAsync(BusinessMediaRoutes.Delete, account, mediaId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    internal static BusinessMediaItem Read(MediaItemData data) => new()
    {
        Id = BusinessLocationName.LastOf(data.Name),
        Name = data.Name ?? string.Empty,
        Kind = LocalPostParser.KindOf(data.MediaFormat),
        Category = BusinessMediaCategory.From(data.LocationAssociation?.Category),
        Description = data.Description,
        GoogleUrl = LocalPostParser.Address(data.GoogleUrl),
        ThumbnailUrl = LocalPostParser.Address(data.ThumbnailUrl),
        SourceUrl = LocalPostParser.Address(data.SourceUrl),
        CreateTime = GoogleTime.Parse(data.CreateTime),
        Width = data.Dimensions?.WidthPixels,
        Height = data.Dimensions?.HeightPixels,
        CustomerName = data.Attribution?.ProfileName,
        TakedownUrl = LocalPostParser.Address(data.Attribution?.TakedownUrl),
    };

    private SocialPageable<BusinessMediaItem> List(AccountKey account, SocialRoute route, int largest) =>
        new BusinessListing<MediaItemsPage, BusinessMediaItem>(_api.Client, route, account, BusinessJsonContext.Default.MediaItemsPage)
        {
            Path = async ct =>
            {
                BusinessLocationName name = await _api.NameAsync(account, ct).ConfigureAwait(false);
                return _api.Path(route, name.AccountId, name.LocationId);
            },
            MaxPageSize = largest,
            Read = page => [.. (page.MediaItems ?? []).Select(Read)],
            Next = page => page.NextPageToken,
        }.ToPageable();

    private async ValueTask<RoutePath> PathAsync(SocialRoute route, AccountKey account, string mediaId, CancellationToken cancellationToken)
    {
        string id = BusinessInput.RequireId(mediaId, nameof(mediaId));
        BusinessLocationName name = await _api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        return _api.Path(route, name.AccountId, name.LocationId, id);
    }

    /// <summary>Checks what can be known before anything is sent: Google wants photos of 10 KiB and 250 pixels at least.</summary>
    private static async ValueTask<(MediaKind Kind, string Type)> CheckAsync(BusinessMediaRequest request, CancellationToken cancellationToken)
    {
        if (request.Category.IsEmpty)
        {
            throw BusinessInput.Invalid("Category", "What the media shows must be said.", "a category", "none");
        }

        if (request.Source.Url is not null)
        {
            MediaFormat? byName = MediaSniffer.FromName(request.Source.FileName);
            MediaKind told = !request.Kind.IsEmpty ? request.Kind : request.Source.DeclaredType is { } declared ? MediaSniffer.KindOf(declared) : byName?.Kind ?? default;
            return (told == MediaKind.Video ? MediaKind.Video : MediaKind.Image, request.Source.DeclaredType ?? byName?.ContentType ?? "image/jpeg");
        }

        MediaInspection media = await request.Source.InspectAsync(cancellationToken).ConfigureAwait(false);
        MediaKind kind = media.Description.Kind;
        if (kind != MediaKind.Image && kind != MediaKind.Video)
        {
            throw BusinessInput.Invalid("Source", $"The media is {(kind.IsEmpty ? "of a kind that is not known" : kind.Value)}; Google takes image and video.", "image, video", kind.IsEmpty ? "unknown" : kind.Value, SocialErrorCode.InvalidMedia);
        }

        if (kind == MediaKind.Image && media.Description.Length < MinPhotoBytes)
        {
            throw BusinessInput.Invalid("Source", $"The photo is {media.Description.Length} bytes large; Google takes {MinPhotoBytes} and more.", MinPhotoBytes, media.Description.Length, SocialErrorCode.InvalidMedia);
        }

        if (kind == MediaKind.Image && Math.Min(media.Width ?? MinPhotoSide, media.Height ?? MinPhotoSide) is < MinPhotoSide and int side)
        {
            throw BusinessInput.Invalid("Source", $"The photo's shorter side is {side} pixels; Google takes {MinPhotoSide} and more.", MinPhotoSide, side, SocialErrorCode.InvalidMedia);
        }

        return (kind, media.Description.ContentType ?? "image/jpeg");
    }
}
