using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Social.Pipeline;
using Social.Text;
using Social.Webhooks;

namespace Social.YouTube;

/// <summary>The hub's notifications of a channel's videos (WebSub): subscribes, answers its questions, verifies and reads what it delivers. Thread-safe.</summary>
/// <remarks>
/// A subscription lives for days, not for good: renew it at about four fifths of its lease, of which <see cref="ReadGrant"/> tells. The hub keeps no list. Deliveries repeat;
/// one whose signature does not fit is answered with a success all the same and dropped. Follows the Data API's "Subscribe to Push Notifications" and WebSub.
/// </remarks>
public sealed class YouTubeWebhooks : IWebhookReceiver
{
    private const string SignatureHeader = "X-Hub-Signature";
    private const string SignaturePrefix = "sha1=";
    private const string Subscribing = "subscribe";
    private const string Unsubscribing = "unsubscribe";

    private readonly PlatformClient _client;
    private readonly YouTubeOptions _options;

    internal YouTubeWebhooks(PlatformClient client, YouTubeOptions options)
    {
        _client = client;
        _options = options;
    }

    /// <summary>Subscribes to a channel's videos, or renews a subscription: <c>POST /subscribe</c>. The hub then asks the address, which answers by <see cref="HandshakeAsync"/>; until then nothing holds.</summary>
    /// <param name="account">The account that asks. The hub does not care who asks, and is told nothing about it.</param>
    /// <param name="url">Where notifications go: https, or http on loopback. Its own query parameters are kept.</param>
    /// <param name="channelId">The channel, anybody's; null for the account's own.</param>
    /// <param name="lease">For how long, in whole seconds; null leaves it to the hub, which gives five to ten days.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The subscription as it was asked for; its id is the channel's.</returns>
    /// <exception cref="SocialValidationException">Address, channel or lease cannot be; nothing was sent.</exception>
    /// <exception cref="SocialException">There is no <see cref="YouTubeOptions.WebhookSecret"/>, or the hub refused or could not be reached.</exception>
    public async Task<WebhookSubscription> SubscribeAsync(AccountKey account, Uri url, string? channelId = null, TimeSpan? lease = null, CancellationToken cancellationToken = default)
    {
        if (lease is { } time && (time < TimeSpan.FromSeconds(1) || time.Ticks % TimeSpan.TicksPerSecond != 0))
        {
            throw YouTubeInput.Invalid("Lease", $"Lease is {time}; the hub takes whole seconds.", "1 s", time.ToString(null, CultureInfo.InvariantCulture));
        }

        if (string.IsNullOrEmpty(_options.WebhookSecret))
        {
            throw new SocialException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "There is no WebhookSecret, under which the hub would sign: set Social:youtube:WebhookSecret or YOUTUBE_WEBHOOK_SECRET.")
            {
                Platform = _client.Name, Account = account, Operation = HubRoutes.Subscribe.Name,
            };
        }

        return await SendAsync(HubRoutes.Subscribe, Subscribing, account, url, channelId, lease, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends a subscription, after the hub has asked the address.</summary>
    /// <param name="account">The account that asks.</param>
    /// <param name="url">The address that was subscribed.</param>
    /// <param name="channelId">The channel; null for the account's own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">Address or channel cannot be; nothing was sent.</exception>
    /// <exception cref="SocialException">The hub refused or could not be reached.</exception>
    public Task UnsubscribeAsync(AccountKey account, Uri url, string? channelId = null, CancellationToken cancellationToken = default) =>
        SendAsync(HubRoutes.Unsubscribe, Unsubscribing, account, url, channelId, null, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>What is no question about a channel's feed, or does not carry <see cref="YouTubeOptions.WebhookVerifyToken"/> where one is set, is answered with 404, which refuses.</remarks>
    public ValueTask<WebhookReply?> HandshakeAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsGet(request) || !request.Query.ContainsKey("hub.mode"))
        {
            return new ValueTask<WebhookReply?>((WebhookReply?)null);
        }

        WebhookReply reply = ReadGrant(request) is not null && request.Query.GetValueOrDefault("hub.challenge") is { Length: > 0 } challenge
            ? new WebhookReply(200, "text/plain", Encoding.UTF8.GetBytes(challenge))
            : new WebhookReply(404, "text/plain", default);
        return new ValueTask<WebhookReply?>(reply);
    }

    /// <summary>Reads what the hub grants in a question that <see cref="HandshakeAsync"/> consents to: the channel, and until when; or null if it is none.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The subscription; one that ends is not valid.</returns>
    public WebhookSubscription? ReadGrant(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? mode = request.Query.GetValueOrDefault("hub.mode");
        bool isOurs = string.IsNullOrEmpty(_options.WebhookVerifyToken) || Equal(_options.WebhookVerifyToken, request.Query.GetValueOrDefault("hub.verify_token") ?? string.Empty);
        if (!IsGet(request) || !isOurs || mode is not (Subscribing or Unsubscribing) || ChannelFeed.ChannelOf(request.Query.GetValueOrDefault("hub.topic")) is not { } channel)
        {
            return null;
        }

        bool isTimed = long.TryParse(request.Query.GetValueOrDefault("hub.lease_seconds"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= TimeSpan.FromDays(3650).TotalSeconds;
        return new WebhookSubscription { Id = channel, IsValid = mode == Subscribing, ExpiresAt = mode == Subscribing && isTimed ? _client.Time.GetUtcNow().AddSeconds(seconds) : null };
    }

    /// <inheritdoc/>
    /// <remarks>Without <see cref="YouTubeOptions.WebhookSecret"/> nothing fits. Answer what does not fit with a success and drop it, as WebSub says: a refusal tells a forger more.</remarks>
    public ValueTask<bool> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
        if (!request.Headers.TryGetValue(SignatureHeader, out string? told) || !told.StartsWith(SignaturePrefix, StringComparison.Ordinal) || !HexText.TryRead(told.AsSpan(SignaturePrefix.Length), given))
        {
            return new ValueTask<bool>(false);
        }

        // Both are tried whatever the first says, so that the time tells nothing.
        ReadOnlySpan<byte> body = request.Body.Span;
        return new ValueTask<bool>(
            WebhookSignature.Fits(HashAlgorithmName.SHA1, _options.WebhookSecret, [], body, given) | WebhookSignature.Fits(HashAlgorithmName.SHA1, _options.PreviousWebhookSecret, [], body, given));
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The body is no XML.</exception>
    public IReadOnlyList<WebhookEvent> Parse(WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return VideoFeedReader.Read(_client.Name, request.Body);
        }
        catch (XmlException e)
        {
            throw new FormatException("The notification's body is no XML.", e);
        }
    }

    private async Task<WebhookSubscription> SendAsync(SocialRoute route, string mode, AccountKey account, Uri url, string? channelId, TimeSpan? lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        string channel = channelId ?? account.Id;
        if (!YouTubeInput.IsChannelId(channel))
        {
            throw YouTubeInput.Invalid("ChannelId", "ChannelId is no channel's id: UC and 22 letters, digits, '-' and '_'.", "UC…, 24 characters", channel.Length > 40 ? $"{channel.Length} characters" : channel);
        }

        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) || url.Fragment.Length > 0)
        {
            throw YouTubeInput.Invalid("Url", "Url must be an absolute address of https without a fragment, which the hub can reach.", "https://…", url.IsAbsoluteUri ? url.Scheme : "a relative address");
        }

        List<KeyValuePair<string, string>> form = [new("hub.mode", mode), new("hub.topic", ChannelFeed.Of(channel)), new("hub.callback", url.OriginalString), new("hub.verify", "async")];
        Add("hub.lease_seconds", lease is { } time ? ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null);
        Add("hub.secret", mode == Subscribing ? _options.WebhookSecret : null);
        Add("hub.verify_token", _options.WebhookVerifyToken);
        SocialAnswer<ReadOnlyMemory<byte>> answer = await _client.SendAsync(new SocialCall(route, account) { Form = form }, cancellationToken).ConfigureAwait(false);
        // 202 says that the hub will ask; 204 that it has asked already.
        return new WebhookSubscription { Id = channel, Url = url, IsValid = answer.Status == 204 ? true : null };

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                form.Add(new(name, value));
            }
        }
    }

    private static bool IsGet(WebhookRequest request) => string.Equals(request.Method, "GET", StringComparison.OrdinalIgnoreCase);

    private static bool Equal(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
