using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Business profiles: read with the number's name, and changed. Thread-safe.</summary>
public sealed class WhatsAppProfiles : IProfileReader
{
    private const string Fields = "about,address,description,email,profile_picture_url,websites,vertical";

    private static readonly SocialRoute Read = new("whatsapp.profile", HttpMethod.Get, "/{}/{}/whatsapp_business_profile") { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], Limits = [GraphLimits.App], Cache = ReadKind.Profile };
    private static readonly SocialRoute Change = new("whatsapp.profile.update", HttpMethod.Post, "/{}/{}/whatsapp_business_profile") { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], Limits = [GraphLimits.App] };

    private readonly PlatformClient _client;
    private readonly WhatsAppOptions _options;
    private readonly WhatsAppNumbers _numbers;

    internal WhatsAppProfiles(PlatformClient client, WhatsAppOptions options, WhatsAppNumbers numbers)
    {
        _client = client;
        _options = options;
        _numbers = numbers;
    }

    /// <inheritdoc/>
    public async Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        WhatsAppNumber number = await _numbers.GetAsync(account, cancellationToken).ConfigureAwait(false);
        WhatsAppBusinessProfile profile = await GetBusinessProfileAsync(account, cancellationToken).ConfigureAwait(false);
        return new SocialProfile
        {
            Platform = _client.Name,
            Id = number.Id,
            Handle = number.Number,
            DisplayName = number.VerifiedName,
            Description = profile.Description ?? profile.About,
            Location = profile.Address,
            Website = profile.Websites is [var first, ..] ? first : null,
            PictureUrl = profile.PictureUrl,
            Url = number.Number is { } digits ? new Uri("https://wa.me/" + digits[1..]) : null,
            IsVerified = number.IsOfficial,
        };
    }

    /// <summary>Finds the own profile by its id or number; others cannot be looked up on WhatsApp and are null.</summary>
    /// <param name="account">The number that reads.</param>
    /// <param name="handleOrId">The id or the number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handleOrId);
        SocialProfile own = await GetProfileAsync(account, cancellationToken).ConfigureAwait(false);
        return handleOrId == own.Id || (WhatsAppNumbers.Canonical(handleOrId) is { } number && number == own.Handle) ? own : null;
    }

    /// <summary>Reads the business profile.</summary>
    /// <param name="account">The number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<WhatsAppBusinessProfile> GetBusinessProfileAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(Read, _options.Version, account.Id).Add("fields", Fields).ToString();
        GraphPage<WhatsAppProfileData> page = (await _client.SendAsync(new SocialCall(Read, account) { Path = path }, WhatsAppJsonContext.Default.GraphPageWhatsAppProfileData, cancellationToken).ConfigureAwait(false)).Value;
        WhatsAppProfileData found = page.Data is [var first, ..] ? first : new WhatsAppProfileData();
        WhatsAppProfileData data = found.BusinessProfile ?? found;
        return new WhatsAppBusinessProfile
        {
            About = data.About,
            Address = data.Address,
            Description = data.Description,
            Email = data.Email,
            Vertical = data.Vertical,
            Websites = [.. (data.Websites ?? []).Select(w => Uri.TryCreate(w, UriKind.Absolute, out Uri? site) ? site : null).OfType<Uri>()],
            PictureUrl = Uri.TryCreate(data.ProfilePictureUrl, UriKind.Absolute, out Uri? picture) ? picture : null,
        };
    }

    /// <summary>Changes the business profile; members that are null stay as they are.</summary>
    /// <param name="account">The number.</param>
    /// <param name="profile">What is to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">A member is too long; nothing was sent.</exception>
    public async Task UpdateAsync(AccountKey account, WhatsAppBusinessProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ProblemList problems = new();
        WhatsAppChecks checks = new(problems);
        checks.That(profile.About is not { Length: 0 }, "About", "About cannot be empty on WhatsApp.");
        checks.Text("About", profile.About, 139, isRequired: false);
        checks.Text("Address", profile.Address, 256, isRequired: false);
        checks.Text("Description", profile.Description, 512, isRequired: false);
        checks.Text("Email", profile.Email, 128, isRequired: false);
        checks.Count("Websites", profile.Websites?.Count ?? 0, 0, 2);
        for (int i = 0; i < (profile.Websites?.Count ?? 0); i++)
        {
            checks.Address($"Websites[{i}]", profile.Websites![i]);
            checks.Text($"Websites[{i}]", profile.Websites[i].OriginalString, 256);
        }

        problems.ToReport().ThrowIfInvalid();
        SocialCall call = new(Change, account)
        {
            Path = RoutePath.Of(Change, _options.Version, account.Id).ToString(),
            Json = WhatsAppBody.Of(
                [
                    ("messaging_product", "whatsapp"), ("about", profile.About), ("address", profile.Address), ("description", profile.Description), ("email", profile.Email), ("vertical", profile.Vertical),
                    ("profile_picture_handle", profile.PictureHandle),
                ],
                writer =>
                {
                    if (profile.Websites is { } sites)
                    {
                        writer.WriteStartArray("websites");
                        foreach (Uri site in sites)
                        {
                            writer.WriteStringValue(site.OriginalString);
                        }

                        writer.WriteEndArray();
                    }
                }),
        };
        await _client.ChangeAsync(call, cancellationToken).ConfigureAwait(false);
    }
}
