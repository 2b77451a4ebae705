using System.Buffers;
using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Sends messages, marks those of others as read, and learns from statuses what became of its own. Thread-safe.</summary>
/// <remarks>
/// A message is accepted first and delivered later, which only a notification tells. Sending is not idempotent on WhatsApp: a message whose answer was lost stays
/// unconfirmed until a status is given to <see cref="ObserveAsync"/>. Follows developers.facebook.com, "WhatsApp Cloud API: Messages".
/// </remarks>
public sealed class WhatsAppMessages : IMessageSender, IMessageValidator
{
    internal static readonly SocialRoute Read = new("whatsapp.messages.read", HttpMethod.Post, "/{}/{}/messages") { Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], Limits = [GraphLimits.App] };

    private readonly PlatformClient _client;
    private readonly WhatsAppOptions _options;
    private readonly PublishRunner _runner;
    private readonly IPublishJournal _journal;
    private readonly WhatsAppMedia _media;
    private readonly WhatsAppSightings _sightings = new();

    internal WhatsAppMessages(PlatformClient client, WhatsAppOptions options, PublishRunner runner, IPublishJournal journal, WhatsAppMedia media)
    {
        _client = client;
        _options = options;
        _runner = runner;
        _journal = journal;
        _media = media;
    }

    /// <inheritdoc/>
    public ValidationReport ValidateMessage(AccountKey account, Recipient recipient, Message message)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(message);
        return Check(account, recipient, message).ToReport();
    }

    /// <summary>Sends a message: a plain one of text or one medium (its text is the caption), or a <see cref="WhatsAppMessage"/>. Media at a URL is fetched by WhatsApp, bytes are uploaded first.</summary>
    /// <param name="account">The number that sends.</param>
    /// <param name="recipient">Whom to: a phone number with <c>+</c>, or one of <see cref="WhatsAppRecipients"/>.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The message's id with the status <c>accepted</c>; <c>unconfirmed</c> when the answer was lost.</returns>
    /// <exception cref="SocialValidationException">The message breaks a rule; nothing was sent.</exception>
    /// <exception cref="SocialException">WhatsApp refused it; nothing was sent.</exception>
    public async Task<PublishResult> SendMessageAsync(AccountKey account, Recipient recipient, Message message, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(message);
        ProblemList problems = Check(account, recipient, message);
        string? kind = null;
        if (!problems.HasErrors)
        {
            kind = await CheckMediaAsync(message, problems, cancellationToken).ConfigureAwait(false);
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        SendMessage recipe = new(_client, _options.Version, _media, _sightings, account, recipient, message, kind);
        PublishResult result = await _runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken).ConfigureAwait(false);
        return report.Problems.Count == 0 ? result : result with { Warnings = report.Problems };
    }

    /// <summary>Gives a reaction to a message, or takes it back.</summary>
    /// <param name="account">The number.</param>
    /// <param name="recipient">Whose conversation it is.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="emoji">The emoji; null takes the reaction back.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<PublishResult> ReactAsync(AccountKey account, Recipient recipient, string messageId, string? emoji, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        SendMessageAsync(account, recipient, new WhatsAppMessage { Content = new WhatsAppReaction(messageId, emoji) }, options, cancellationToken);

    /// <summary>Marks a received message, and those before it, as read.</summary>
    /// <param name="account">The number.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="showsTyping">Whether the sender sees that an answer is being written, until it comes or 25 seconds have passed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task MarkReadAsync(AccountKey account, string messageId, bool showsTyping = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartObject();
            writer.WriteString("messaging_product", "whatsapp");
            writer.WriteString("status", "read");
            writer.WriteString("message_id", messageId);
            if (showsTyping)
            {
                writer.WriteStartObject("typing_indicator");
                writer.WriteString("type", "text");
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        SocialCall call = new(Read, account) { Path = RoutePath.Of(Read, _options.Version, account.Id).ToString(), Json = body.WrittenMemory };
        await _client.ChangeAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a status that WhatsApp notified: a message of ours whose answer was lost is settled by it. Call it for every status, in the process that sends.</summary>
    /// <param name="account">The number, with the tenant and app that it is connected under.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it settled a message that was unconfirmed.</returns>
    public async Task<bool> ObserveAsync(AccountKey account, WhatsAppStatusEvent status, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(status);
        if (status.Handle is not { } handle)
        {
            return false;
        }

        // For a send that still waits for its answer.
        bool hasFailed = status.Status == WhatsAppStatusEvent.Failed;
        _sightings.Add(handle, status.MessageId, hasFailed);
        JournalEntry? entry = await _journal.FindByHandleAsync(account, handle, cancellationToken).ConfigureAwait(false);
        bool isOpen = entry is { State: JournalState.Armed or JournalState.Unconfirmed } && (entry.Owner is null || entry.LeaseUntil <= _client.Time.GetUtcNow());
        return isOpen && await _journal.TryAdvanceAsync(
            entry! with
            {
                State = JournalState.Settled,
                Owner = null,
                LeaseUntil = null,
                Outcome = hasFailed ? PublishStatus.Rejected : PublishStatus.Accepted,
                References = [new PostReference { Account = account, Id = status.MessageId }],
            },
            cancellationToken).ConfigureAwait(false) is not null;
    }

    private ProblemList Check(AccountKey account, Recipient recipient, Message message)
    {
        ProblemList problems = new();
        if (account.Platform != _client.Name)
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{account}' belongs to '{account.Platform}', not to '{_client.Name}'.", _client.Name, account.Platform);
        }

        WhatsAppMessageValidator.Validate(recipient, message, problems);
        return problems;
    }

    /// <summary>Looks at bytes that will be uploaded.</summary>
    /// <returns>What the message's own media is, or null when it has none.</returns>
    private static async ValueTask<string?> CheckMediaAsync(Message message, ProblemList problems, CancellationToken cancellationToken)
    {
        string? kind = null;
        foreach (WhatsAppMediaUse use in SendMessage.MediaOf(message))
        {
            kind = use.Kind.Length > 0 ? use.Kind : null;
            if (use.Media is { Uploaded: null, Source: { Url: null } source })
            {
                kind = await WhatsAppMediaRules.ValidateAsync(source, kind, use.Member, problems, cancellationToken).ConfigureAwait(false);
            }
        }

        return message is WhatsAppMessage { Content: not null } ? null : kind;
    }
}
