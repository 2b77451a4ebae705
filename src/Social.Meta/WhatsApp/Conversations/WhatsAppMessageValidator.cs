using Social.Publishing;

namespace Social.Meta;

/// <summary>Checks messages: what WhatsApp takes, and what excludes what.</summary>
internal static class WhatsAppMessageValidator
{
    public const int MaxText = 4096;
    public const int MaxCaption = 1024;

    /// <summary>The API's 512, less what this library adds to tell messages by.</summary>
    public const int MaxCallbackData = 460;

    public static void Validate(Recipient recipient, Message message, ProblemList problems)
    {
        WhatsAppRecipients.Validate(recipient, problems);
        WhatsAppMessage? own = message as WhatsAppMessage;
        WhatsAppChecks checks = new(problems);
        if (message is not WhatsAppMessage && message.GetType() != typeof(Message))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Message", $"A {message.GetType().Name} is a message of another network; WhatsApp takes {nameof(Message)} and {nameof(WhatsAppMessage)}.");
        }

        checks.Text("CallbackData", own?.CallbackData, MaxCallbackData, isRequired: false);
        checks.That(message.ReplyToId is null || own?.Content is not WhatsAppReaction, "ReplyToId", "A reaction names its message itself and answers no other: leave ReplyToId out.");
        if (own?.Content is { } content)
        {
            checks.That(string.IsNullOrEmpty(message.Text) && message.Media.Count == 0, "Content", "A message is text, media or content: leave Text and Media out, or Content.");
            content.Validate(checks);
            foreach (WhatsAppMediaUse use in content.Media)
            {
                ValidateName(use, problems);
            }
        }
        else if (message.Media.Count == 0)
        {
            checks.Text("Text", message.Text, MaxText);
        }
        else
        {
            ValidateMedia(message, own, checks, problems);
        }
    }

    /// <summary>Tells which kind the media of a message is: what it says, its name or type suggest, or null when only its bytes tell.</summary>
    public static string? KindOf(MediaAttachment media, WhatsAppMessage? own) =>
        own?.IsSticker == true ? WhatsAppMediaRules.Sticker : WhatsAppMediaRules.NameOf(RulesValidator.KindOf(media));

    private static void ValidateMedia(Message message, WhatsAppMessage? own, WhatsAppChecks checks, ProblemList problems)
    {
        checks.Count("Media", message.Media.Count, 1, 1);
        MediaAttachment media = message.Media[0];
        string? kind = KindOf(media, own);
        if (kind is null && (media.Source is null or { Url: not null } || !RulesValidator.KindOf(media).IsEmpty))
        {
            MediaKind told = RulesValidator.KindOf(media);
            problems.Error(SocialErrorCode.InvalidMedia, "Media[0].Kind", told.IsEmpty ? "Media[0]: neither its address nor its name tell what it is: set Kind." : $"Media[0] is {told}; WhatsApp takes image, video, audio, document and stickers.", "image, video, audio, document", told.IsEmpty ? "unknown" : told.Value);
        }

        checks.Text("Text", message.Text, MaxCaption, isRequired: false);
        checks.That(string.IsNullOrEmpty(message.Text) || kind is not ("audio" or WhatsAppMediaRules.Sticker), "Text", $"Text is the caption of media, and {kind} has none: send it as a message of its own.");
        checks.That(own?.IsVoice != true || kind is null or "audio", "IsVoice", "IsVoice goes with audio only.");
        checks.That(own?.FileName is null || kind is null or "document", "FileName", "FileName goes with a document only.");
        ValidateName(new WhatsAppMediaUse("Media[0]", kind ?? string.Empty, media), problems);
        if (media.AltText is not null)
        {
            problems.Warning(SocialErrorCode.ContentInvalid, "Media[0].AltText", "WhatsApp has no text for those who cannot see media: AltText is left out.");
        }
    }

    private static void ValidateName(WhatsAppMediaUse use, ProblemList problems)
    {
        if (use.Media.Uploaded is null && use.Media.Source is null)
        {
            problems.Error(SocialErrorCode.InvalidMedia, use.Member, $"{use.Member} has neither a source nor an upload.");
        }
    }
}
