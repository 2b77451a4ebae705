using System.Text.Json;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Phone numbers: how they stand, and getting them ready to send. Thread-safe.</summary>
public sealed class WhatsAppNumbers
{
    internal static readonly SocialRoute Get = new("whatsapp.number", HttpMethod.Get, "/{}/{}") { Credentials = [CredentialKind.Business], Limits = [GraphLimits.App], Cache = ReadKind.Profile };

    private const string Fields = "id,display_phone_number,verified_name,quality_rating,code_verification_status,status,platform_type,throughput,name_status,is_official_business_account,whatsapp_business_manager_messaging_limit";

    private static readonly SocialRoute Registration = Route("whatsapp.number.register", "register");
    private static readonly SocialRoute Deregistration = Route("whatsapp.number.deregister", "deregister");
    private static readonly SocialRoute Verification = Route("whatsapp.number.verify_code", "verify_code");

    // Each one sends a message or makes a call.
    private static readonly SocialRoute CodeRequest = new("whatsapp.number.request_code", HttpMethod.Post, "/{}/{}/request_code") { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Management], Limits = [GraphLimits.App], IsSentOnce = true };

    private readonly PlatformClient _client;
    private readonly WhatsAppOptions _options;

    internal WhatsAppNumbers(PlatformClient client, WhatsAppOptions options)
    {
        _client = client;
        _options = options;
    }

    /// <summary>Reads a number with its quality and limits.</summary>
    /// <param name="account">The number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<WhatsAppNumber> GetAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(Get, _options.Version, account.Id).Add("fields", Fields).ToString();
        WhatsAppNumberData data = (await _client.SendAsync(new SocialCall(Get, account) { Path = path }, WhatsAppJsonContext.Default.WhatsAppNumberData, cancellationToken).ConfigureAwait(false)).Value;
        return new WhatsAppNumber
        {
            Id = data.Id ?? account.Id,
            DisplayNumber = data.DisplayPhoneNumber,
            Number = Canonical(data.DisplayPhoneNumber),
            VerifiedName = data.VerifiedName,
            Quality = data.QualityRating,
            Status = data.Status,
            VerificationStatus = data.CodeVerificationStatus,
            NameStatus = data.NameStatus,
            PlatformType = data.PlatformType,
            MessagingLimit = data.WhatsappBusinessManagerMessagingLimit,
            Throughput = data.Throughput.ValueKind == JsonValueKind.Object && data.Throughput.TryGetProperty("level", out JsonElement level) && level.ValueKind == JsonValueKind.String ? level.GetString() : null,
            IsOfficial = data.IsOfficialBusinessAccount,
        };
    }

    /// <summary>Registers a number with the Cloud API and sets or proves the PIN of its two-step verification.</summary>
    /// <param name="account">The number.</param>
    /// <param name="pin">The PIN: six digits.</param>
    /// <param name="region">The two letters of the country where data is kept, or null for Meta's choice.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The PIN has not six digits.</exception>
    public Task RegisterAsync(AccountKey account, Secret pin, string? region = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pin);
        string digits = pin.Reveal();
        if (digits.Length != 6 || !digits.All(char.IsAsciiDigit))
        {
            throw Invalid("pin", $"The PIN has six digits; this one has {digits.Length} characters.", "6 digits", $"{digits.Length} characters");
        }

        return SendAsync(Registration, account, [("messaging_product", "whatsapp"), ("pin", digits), ("data_localization_region", region)], cancellationToken);
    }

    /// <summary>Takes a number off the Cloud API: it can send nothing until it is registered again.</summary>
    /// <param name="account">The number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task DeregisterAsync(AccountKey account, CancellationToken cancellationToken = default) => SendAsync(Deregistration, account, [], cancellationToken);

    /// <summary>Asks for a code that proves that the number is the business's own.</summary>
    /// <param name="account">The number.</param>
    /// <param name="isVoice">Whether a call tells the code, and not an SMS.</param>
    /// <param name="language">The language of the message, such as <c>en_US</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task RequestCodeAsync(AccountKey account, bool isVoice = false, string language = "en_US", CancellationToken cancellationToken = default) =>
        SendAsync(CodeRequest, account, [("code_method", isVoice ? "VOICE" : "SMS"), ("language", language)], cancellationToken);

    /// <summary>Gives the code back that came.</summary>
    /// <param name="account">The number.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task VerifyCodeAsync(AccountKey account, Secret code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendAsync(Verification, account, [("code", code.Reveal().Replace("-", string.Empty, StringComparison.Ordinal))], cancellationToken);
    }

    /// <summary>Returns a number as <c>+</c> and digits, or null.</summary>
    internal static string? Canonical(string? number) => number is null || string.Concat(number.Where(char.IsAsciiDigit)) is not { Length: > 0 } digits ? null : "+" + digits;

    internal static SocialValidationException Invalid(string member, string message, string limit, string actual) =>
        new([new ValidationProblem { Code = SocialErrorCode.ContentInvalid, Member = member, Message = message, Limit = limit, Actual = actual }]);

    private async Task SendAsync(SocialRoute route, AccountKey account, IReadOnlyList<(string Name, string? Value)> members, CancellationToken cancellationToken) =>
        await _client.ChangeAsync(new SocialCall(route, account) { Path = RoutePath.Of(route, _options.Version, account.Id).ToString(), Json = WhatsAppBody.Of(members) }, cancellationToken).ConfigureAwait(false);

    private static SocialRoute Route(string name, string path) => new(name, HttpMethod.Post, "/{}/{}/" + path) { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Management], Limits = [GraphLimits.App] };
}
