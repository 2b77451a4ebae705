using Social.Pipeline;

namespace Social.Google;

/// <summary>Locations: read, changed, and whether they may post.</summary>
/// <remarks>Thread-safe. Google takes ten edits of a location a minute, from all of its managers together.</remarks>
public sealed class GoogleBusinessLocations
{
    private const int MaxMorePhones = 2;
    private const int MaxLabel = 255;

    private static readonly FieldMask Everything = FieldMask.Of(
        "name", "title", "storeCode", "languageCode", "storefrontAddress", "websiteUri", "phoneNumbers", "categories", "metadata", "openInfo", "profile", "labels");

    private readonly BusinessApi _api;

    internal GoogleBusinessLocations(BusinessApi api) => _api = api;

    /// <summary>Reads a location, or returns null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The location.</param>
    /// <param name="fields">The fields, in Google's names (<c>title</c>, <c>phoneNumbers</c>, …); default for all that <see cref="BusinessLocation"/> holds.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public Task<BusinessLocation?> GetAsync(AccountKey account, FieldMask fields = default, CancellationToken cancellationToken = default) => GetAsync(account, account.Id, fields, cancellationToken);

    /// <summary>Reads a location with another one's credentials: one user manages many.</summary>
    internal async Task<BusinessLocation?> GetAsync(AccountKey account, string location, FieldMask fields, CancellationToken cancellationToken)
    {
        RoutePath path = _api.Path(LocationRoutes.Get, BusinessApi.RequireLocation(location)).Add("readMask", (fields.IsEmpty ? Everything : fields).ToString());
        return await _api.FindAsync(LocationRoutes.Get, account, path, BusinessJsonContext.Default.LocationData, cancellationToken).ConfigureAwait(false) is { } data ? Read(data) : null;
    }

    /// <summary>Changes a location. Edits may wait for Google's review.</summary>
    /// <param name="account">The location.</param>
    /// <param name="update">What to change.</param>
    /// <param name="validateOnly">Whether Google only checks it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">Nothing is changed, or a value breaks a rule; nothing was sent.</exception>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessLocation> UpdateAsync(AccountKey account, BusinessLocationUpdate update, bool validateOnly = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        string id = BusinessApi.RequireLocation(account);
        (LocationData body, FieldMask mask) = Write(update);
        RoutePath path = _api.Path(LocationRoutes.Patch, id).Add("updateMask", mask.ToString()).Add("validateOnly", validateOnly ? "true" : null);
        return Read(await _api.WriteAsync(
            LocationRoutes.Patch, account, path, body, BusinessJsonContext.Default.LocationData, BusinessJsonContext.Default.LocationData, cancellationToken, objectId: account.Id).ConfigureAwait(false));
    }

    /// <summary>Asks whether a location is its owner's to speak for.</summary>
    /// <param name="account">The location.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessVoiceOfMerchant> GetVoiceOfMerchantAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        RoutePath path = _api.Path(LocationRoutes.VoiceOfMerchant, BusinessApi.RequireLocation(account));
        VoiceOfMerchantData data = await _api.ReadAsync(LocationRoutes.VoiceOfMerchant, account, path, BusinessJsonContext.Default.VoiceOfMerchantData, cancellationToken).ConfigureAwait(false);
        return new BusinessVoiceOfMerchant
        {
            HasVoiceOfMerchant = data.HasVoiceOfMerchant == true,
            HasBusinessAuthority = data.HasBusinessAuthority == true,
            WhatIsMissing = data switch
            {
                { HasVoiceOfMerchant: true } => string.Empty,
                { Verify.HasPendingVerification: true } => "a verification is under way",
                { Verify: not null } => "the location must be verified",
                { ResolveOwnershipConflict: not null } => "somebody else owns the location too",
                { ComplyWithGuidelines: { } comply } => $"the location breaks Google's guidelines ({comply.RecommendationReason ?? "no reason given"})",
                { WaitForVoiceOfMerchant: not null } => "Google is still looking at the location",
                _ => "Google does not say what is missing",
            },
        };
    }

    internal static BusinessLocation Read(LocationData data) => new()
    {
        Name = data.Name ?? string.Empty,
        Title = data.Title,
        StoreCode = data.StoreCode,
        Language = data.LanguageCode,
        Description = data.Profile?.Description,
        Website = LocalPostParser.Address(data.WebsiteUri),
        PrimaryPhone = data.PhoneNumbers?.PrimaryPhone,
        AdditionalPhones = data.PhoneNumbers?.AdditionalPhones ?? [],
        Category = data.Categories?.PrimaryCategory?.DisplayName ?? data.Categories?.PrimaryCategory?.Name,
        Address = Address(data.StorefrontAddress),
        OpenStatus = data.OpenInfo?.Status,
        Labels = data.Labels ?? [],
        PlaceId = data.Metadata?.PlaceId,
        MapsUrl = LocalPostParser.Address(data.Metadata?.MapsUri),
        NewReviewUrl = LocalPostParser.Address(data.Metadata?.NewReviewUri),

        // What is false is left out, as far as the metadata were asked for.
        HasVoiceOfMerchant = data.Metadata is null ? null : data.Metadata.HasVoiceOfMerchant == true,
        HasGoogleUpdates = data.Metadata is null ? null : data.Metadata.HasGoogleUpdated == true,
        HasPendingEdits = data.Metadata is null ? null : data.Metadata.HasPendingEdits == true,
    };

    private static (LocationData Body, FieldMask Mask) Write(BusinessLocationUpdate update)
    {
        List<string> fields = [];
        Add(update.Title, "title");
        Add(update.StoreCode, "storeCode");
        Add(update.Description, "profile.description");
        Add(update.Website, "websiteUri");
        Add(update.PrimaryPhone, "phoneNumbers");
        Add(update.OpenStatus, "openInfo.status");
        Add(update.Labels, "labels");
        if (fields.Count == 0)
        {
            throw BusinessInput.Invalid(nameof(update), "Nothing is to be changed: set at least one member.", "at least 1", 0);
        }

        if (update.AdditionalPhones.Count > MaxMorePhones)
        {
            throw BusinessInput.Invalid("AdditionalPhones", $"There are {update.AdditionalPhones.Count} further phone numbers; Google takes {MaxMorePhones}.", MaxMorePhones, update.AdditionalPhones.Count);
        }

        if (update.AdditionalPhones.Count > 0 && update.PrimaryPhone is null)
        {
            throw BusinessInput.Invalid("PrimaryPhone", "Google takes all phone numbers together: give the main one too.", "a number", "none");
        }

        if (update.Labels?.FirstOrDefault(l => l.Length is 0 or > MaxLabel) is { } label)
        {
            throw BusinessInput.Invalid("Labels", $"A label is {label.Length} characters long; Google takes 1 to {MaxLabel}.", $"1-{MaxLabel}", label.Length);
        }

        LocationData body = new()
        {
            Title = update.Title,
            StoreCode = update.StoreCode,
            Profile = update.Description is null ? null : new LocationProfileData { Description = update.Description },
            WebsiteUri = update.Website?.OriginalString,
            PhoneNumbers = update.PrimaryPhone is null ? null : new PhoneNumbersData { PrimaryPhone = update.PrimaryPhone, AdditionalPhones = [.. update.AdditionalPhones] },
            OpenInfo = update.OpenStatus is null ? null : new OpenInfoData { Status = update.OpenStatus },
            Labels = update.Labels is null ? null : [.. update.Labels],
        };
        return (body, FieldMask.Of([.. fields]));

        void Add(object? value, string field)
        {
            if (value is not null)
            {
                fields.Add(field);
            }
        }
    }

    private static string? Address(PostalAddressData? address)
    {
        if (address is null)
        {
            return null;
        }

        IEnumerable<string?> parts = [.. address.AddressLines ?? [], string.Join(' ', ((string?[])[address.PostalCode, address.Locality]).Where(p => !string.IsNullOrEmpty(p))), address.AdministrativeArea, address.RegionCode];
        string line = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return line.Length == 0 ? null : line;
    }
}
