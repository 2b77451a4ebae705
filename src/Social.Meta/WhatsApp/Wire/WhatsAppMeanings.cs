namespace Social.Meta;

/// <summary>What WhatsApp's codes mean. What is not here is the Graph API's.</summary>
/// <remarks>Follows developers.facebook.com, "WhatsApp Cloud API: Error Codes". Subcodes are no longer sent; titles are to be dropped.</remarks>
internal static class WhatsAppMeanings
{
    private static readonly GraphMeaning Busy = new(SocialErrorCode.PlatformUnavailable, Remedy.Retry, IsTransient: true) { MayHaveActed = true };
    private static readonly GraphMeaning Parameter = new(SocialErrorCode.ContentInvalid, Remedy.FixContent);
    private static readonly GraphMeaning Registration = new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration);
    private static readonly GraphMeaning Group = new(SocialErrorCode.TargetNotAllowed, Remedy.FixContent, "The group is not there, is full, or the business is not in it.");

    private static readonly Dictionary<int, GraphMeaning> ByCode = new()
    {
        [0] = new(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "The token is missing or no longer good: import a new one.") { IsTokenRefused = true },
        [33] = new(SocialErrorCode.NotFound, Remedy.FixConfiguration, "The phone number was deleted from the business account."),
        [368] = new(SocialErrorCode.AccountRestricted, Remedy.Human, "Meta restricted the account for breaking its policy: stop, and let a person look at it in the business support home."),
        [80007] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The business account has used up its calls of the hour.", IsTransient: true),
        [80008] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The business account has used up its management calls of the hour.", IsTransient: true),
        [130403] = new(SocialErrorCode.TargetNotAllowed, Remedy.None, "The recipient blocked this business: do not send again."),
        [130429] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The number sends faster than its throughput of 80 messages a second allows.", IsTransient: true),
        [130472] = new(SocialErrorCode.ContentRejected, Remedy.None, "The recipient is part of an experiment of Meta's and gets no marketing messages."),
        [130497] = new(SocialErrorCode.AccountRestricted, Remedy.Human, "The business may not write to people in this country."),
        [131000] = Busy,
        [131005] = new(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "The token lacks whatsapp_business_messaging or whatsapp_business_management, or the app lacks access to the account."),
        [131008] = Parameter,
        [131009] = Parameter,
        [131016] = Busy,
        [131020] = Group,
        [131021] = new(SocialErrorCode.TargetNotAllowed, Remedy.FixContent, "Sender and recipient are the same number."),
        [131026] = new(SocialErrorCode.TargetNotAllowed, Remedy.None, "The message cannot be delivered: the recipient is not on WhatsApp, has an old app or has not accepted the terms. Reach them another way."),
        [131030] = new(SocialErrorCode.TargetNotAllowed, Remedy.FixConfiguration, "A test number writes only to the recipients on its list: add the number there."),
        [131031] = new(SocialErrorCode.AccountRestricted, Remedy.Human, "The business account is locked: its owner must verify it or appeal in the business settings."),
        [131037] = new(SocialErrorCode.AccountRestricted, Remedy.Human, "The number's display name must be approved before it may send."),
        [131041] = Group,
        [131042] = new(SocialErrorCode.PaymentRequired, Remedy.Pay, "There is a problem with the account's payment method: check billing in WhatsApp Manager."),
        [131044] = new(SocialErrorCode.PaymentRequired, Remedy.Pay, "There is a problem with the account's payment method: check billing in WhatsApp Manager."),
        [131045] = Registration with { Advice = "The number's certificate is wrong: register the number again." },
        [131047] = new(SocialErrorCode.MessagingWindowClosed, Remedy.FixContent, "More than 24 hours have passed since the recipient's last message: send an approved template instead."),
        [131048] = new(SocialErrorCode.RateLimitExceeded, Remedy.Human, "Too many messages of the number were blocked or reported: look at its quality rating before sending more."),
        [131049] = new(SocialErrorCode.ContentRejected, Remedy.Wait, "WhatsApp holds back marketing for this recipient: wait at least 24 hours before another try.", IsTransient: false),
        [131050] = new(SocialErrorCode.TargetNotAllowed, Remedy.None, "The recipient stopped marketing messages of this business: never send marketing to them again."),
        [131051] = new(SocialErrorCode.Unsupported, Remedy.FixContent, "WhatsApp does not take this type of message."),
        [131052] = new(SocialErrorCode.MediaUnreachable, Remedy.Retry, "WhatsApp could not download the media that the person sent: ask them to send it again."),
        [131053] = new(SocialErrorCode.InvalidMedia, Remedy.FixContent, "WhatsApp could not take the media: check its type, size and codec, and that its address is public and tells the right content type."),
        [131055] = new(SocialErrorCode.Unsupported, Remedy.FixContent, "This endpoint is for marketing templates only."),
        [131056] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "Too many messages to one recipient: one in six seconds is the pace.", IsTransient: true),
        [131057] = new(SocialErrorCode.PlatformUnavailable, Remedy.Wait, "The number is in maintenance, such as an upgrade of its throughput: try again in some minutes.", IsTransient: true),
        [131059] = Group,
        [131062] = new(SocialErrorCode.TargetNotAllowed, Remedy.FixContent, "This kind of message goes to phone numbers only, not to a business-scoped user id."),
        [131063] = new(SocialErrorCode.Unsupported, Remedy.FixConfiguration, "The account sends marketing templates through the Marketing Messages API only."),
        [131064] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The template's classification is limited for now.", IsTransient: true),
        [132000] = Parameter with { Advice = "The number of parameters does not fit the template." },
        [132001] = new(SocialErrorCode.NotFound, Remedy.FixContent, "There is no approved template of this name in this language."),
        [132005] = new(SocialErrorCode.ContentTooLong, Remedy.FixContent, "With its parameters the template's text is too long."),
        [132007] = new(SocialErrorCode.ContentRejected, Remedy.FixContent, "The template breaks WhatsApp's policy."),
        [132008] = Parameter with { Advice = "A parameter's value is not what the template takes." },
        [132012] = Parameter with { Advice = "A parameter has not the format that the template takes." },
        [132015] = new(SocialErrorCode.ContentRejected, Remedy.Wait, "The template is paused for its low quality: edit it, or wait until it is resumed."),
        [132016] = new(SocialErrorCode.ContentRejected, Remedy.FixContent, "The template was paused too often and is disabled for good: make another one."),
        [132018] = Parameter,
        [132068] = new(SocialErrorCode.ContentRejected, Remedy.FixConfiguration, "The flow is blocked: repair it in WhatsApp Manager."),
        [132069] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The flow is throttled: it was sent too often in the last hour.", IsTransient: true),
        [133000] = Registration with { Advice = "An earlier deregistration is not finished: deregister the number again before registering it." },
        [133004] = Busy,
        [133005] = Registration with { Advice = "The PIN of the two-step verification is wrong." },
        [133006] = Registration with { Advice = "The number must be verified before it is registered: ask for a code." },
        [133008] = Registration with { Advice = "The PIN was wrong too often: wait as long as the details say.", Remedy = Remedy.Wait },
        [133009] = Registration with { Advice = "PINs come too fast: wait as long as the details say.", Remedy = Remedy.Wait },
        [133010] = Registration with { Advice = "The number is not registered on the Cloud API: register it." },
        [133015] = Registration with { Advice = "The number was deleted a moment ago: wait five minutes before registering it.", Remedy = Remedy.Wait },
        [133016] = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The number was registered or deregistered too often: it is blocked for 72 hours."),
        [134011] = new(SocialErrorCode.PaymentRequired, Remedy.Human, "The terms of payments must be accepted first."),
        [135000] = Parameter,
        [136024] = Registration with { Advice = "The verification code is wrong or was not asked for.", Remedy = Remedy.FixContent },
        [137000] = new(SocialErrorCode.TargetNotAllowed, Remedy.Human, "The recipient's identity changed since the hash was taken: make sure who it is before sending."),
        [2388019] = new(SocialErrorCode.QuotaExceeded, Remedy.FixContent, "The account has as many templates as it may have: delete some, or verify the business."),
        [2494100] = new(SocialErrorCode.PlatformUnavailable, Remedy.Wait, "The number is in maintenance.", IsTransient: true),
    };

    /// <summary>Finds what a code means on WhatsApp, or null where the Graph API's meaning holds.</summary>
    public static GraphMeaning? Find(GraphProblem problem) => problem.Code is not { } code ? null
        : ByCode.TryGetValue(code, out GraphMeaning known) ? known
        : code switch
        {
            >= 131201 and <= 131215 => Group,
            >= 134100 and <= 134102 => new GraphMeaning(SocialErrorCode.Unsupported, Remedy.FixConfiguration, "The Marketing Messages API is not set up for the account."),
            >= 139000 and <= 139004 => new GraphMeaning(SocialErrorCode.ContentInvalid, Remedy.FixConfiguration, "The flow cannot be sent: look at it in WhatsApp Manager."),
            >= 139100 and <= 139103 => new GraphMeaning(SocialErrorCode.Conflict, Remedy.FixContent, "Only people who wrote in the last 24 hours can be blocked, and at most 64,000."),
            >= 2388012 and <= 2388299 => new GraphMeaning(SocialErrorCode.ContentInvalid, Remedy.FixContent, "WhatsApp does not take the template as it is."),
            _ => null,
        };
}
