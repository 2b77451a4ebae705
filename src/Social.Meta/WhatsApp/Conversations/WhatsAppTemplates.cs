using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>The templates of a number's business account. Thread-safe.</summary>
/// <remarks>Follows developers.facebook.com, "WhatsApp Business Management API: Message Templates". Components are written and read in Meta's own JSON.</remarks>
public sealed class WhatsAppTemplates
{
    private static readonly SocialRoute Listing = Route("whatsapp.templates", HttpMethod.Get, "/{}/{}/message_templates");
    private static readonly SocialRoute Deletion = Route("whatsapp.templates.delete", HttpMethod.Delete, "/{}/{}/message_templates");
    private static readonly SocialRoute Editing = Route("whatsapp.templates.edit", HttpMethod.Post, "/{}/{}");

    // A second one of the same name and language is refused, so that nothing is made twice; asked once, it cannot be mistaken for a duplicate.
    private static readonly SocialRoute Creation = new("whatsapp.templates.create", HttpMethod.Post, "/{}/{}/message_templates") { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Management], Limits = [WhatsAppLimits.Management], IsSentOnce = true };

    private readonly PlatformClient _client;
    private readonly WhatsAppOptions _options;
    private readonly WhatsAppBusinesses _businesses;

    internal WhatsAppTemplates(PlatformClient client, WhatsAppOptions options, WhatsAppBusinesses businesses)
    {
        _client = client;
        _options = options;
        _businesses = businesses;
    }

    /// <summary>Lists templates.</summary>
    /// <param name="account">The number.</param>
    /// <param name="name">The name, or null for all.</param>
    /// <param name="status">The status in Meta's word, or null for all.</param>
    public SocialPageable<WhatsAppTemplateInfo> List(AccountKey account, string? name = null, string? status = null) => new(async (token, size, cancellationToken) =>
    {
        string business = await _businesses.FindAsync(account, cancellationToken).ConfigureAwait(false);
        GraphListing<WhatsAppTemplateData, WhatsAppTemplateInfo> listing = new(_client, Listing, account, WhatsAppJsonContext.Default.GraphPageWhatsAppTemplateData)
        {
            Path = () => RoutePath.Of(Listing, _options.Version, business).Add("name", name).Add("status", status),
            Read = ToInfo,
        };
        await foreach (SocialPage<WhatsAppTemplateInfo> page in listing.ToPageable().AsPages(token, size, cancellationToken).ConfigureAwait(false))
        {
            return page;
        }

        return new SocialPage<WhatsAppTemplateInfo> { Items = [] };
    });

    /// <summary>Makes a template; Meta reviews it before it can be sent.</summary>
    /// <param name="account">The number.</param>
    /// <param name="name">The name: lower-case letters, digits and underscores, at most 512.</param>
    /// <param name="language">The language, such as <c>en_US</c>.</param>
    /// <param name="category"><c>AUTHENTICATION</c>, <c>MARKETING</c> or <c>UTILITY</c>.</param>
    /// <param name="components">The components: a JSON array as Meta documents it.</param>
    /// <param name="hasNamedParameters">Whether parameters have names.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The name or the components are not what Meta takes; nothing was sent.</exception>
    public async Task<WhatsAppTemplateInfo> CreateAsync(AccountKey account, string name, string language, string category, JsonElement components, bool hasNamedParameters = false, CancellationToken cancellationToken = default)
    {
        ProblemList problems = new();
        WhatsAppChecks checks = new(problems);
        checks.Text(nameof(name), name, 512);
        checks.That(name is null || name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'), nameof(name), "A template's name has lower-case letters, digits and underscores only.");
        checks.Text(nameof(language), language, 10);
        checks.Text(nameof(category), category, 64);
        checks.That(components.ValueKind == JsonValueKind.Array, nameof(components), "The components are a JSON array.");
        problems.ToReport().ThrowIfInvalid();
        string business = await _businesses.FindAsync(account, cancellationToken).ConfigureAwait(false);
        SocialCall call = new(Creation, account)
        {
            Path = RoutePath.Of(Creation, _options.Version, business).ToString(),
            Json = WhatsAppBody.Of([("name", name), ("language", language), ("category", category), ("parameter_format", hasNamedParameters ? "NAMED" : "POSITIONAL")], w => Write(w, components)),
        };
        WhatsAppTemplateData made = (await _client.SendAsync(call, WhatsAppJsonContext.Default.WhatsAppTemplateData, cancellationToken).ConfigureAwait(false)).Value;
        return ToInfo(made) with { Name = name!, Language = language, HasNamedParameters = hasNamedParameters, Components = components };
    }

    /// <summary>Changes a template; Meta reviews it again.</summary>
    /// <param name="account">The number.</param>
    /// <param name="templateId">The template's id.</param>
    /// <param name="components">The components, all of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task EditAsync(AccountKey account, string templateId, JsonElement components, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(templateId);
        SocialCall call = new(Editing, account) { Path = RoutePath.Of(Editing, _options.Version, templateId).ToString(), Json = WhatsAppBody.Of([], w => Write(w, components)) };
        await _client.ChangeAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a template: in all languages, or the one with the id.</summary>
    /// <param name="account">The number.</param>
    /// <param name="name">The name.</param>
    /// <param name="templateId">The id of one language, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task DeleteAsync(AccountKey account, string name, string? templateId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        string business = await _businesses.FindAsync(account, cancellationToken).ConfigureAwait(false);
        string path = RoutePath.Of(Deletion, _options.Version, business).Add("name", name).Add("hsm_id", templateId).ToString();
        await _client.ChangeAsync(new SocialCall(Deletion, account) { Path = path }, cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement components)
    {
        writer.WritePropertyName("components");
        components.WriteTo(writer);
    }

    private static WhatsAppTemplateInfo ToInfo(WhatsAppTemplateData data) => new()
    {
        Id = data.Id ?? string.Empty,
        Name = data.Name ?? string.Empty,
        Language = data.Language ?? string.Empty,
        Status = data.Status,
        Category = data.Category,
        HasNamedParameters = string.Equals(data.ParameterFormat, "NAMED", StringComparison.OrdinalIgnoreCase),
        RejectedReason = data.RejectedReason is "NONE" ? null : data.RejectedReason,
        Components = data.Components,
    };

    private static SocialRoute Route(string name, HttpMethod method, string path) => new(name, method, path) { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Management], Limits = [WhatsAppLimits.Management] };
}
