using Social.Publishing;

namespace Social.Google;

/// <summary>Checks a post against Business Profile's rules: the common ones as data, and what topics need and exclude.</summary>
internal static class LocalPostValidator
{
    private static readonly CallToActionType Dead = new("GET_OFFER");

    public static void Validate(PublishTarget target, Post post, PublishingContext? context, DateTimeOffset now, ProblemList problems)
    {
        string text = LocalPostComposer.Text(post);
        GoogleBusinessPostOptions options = post.OptionsOf<GoogleBusinessPostOptions>() ?? GoogleBusinessPostOptions.None;
        LocalPostTopic topic = LocalPostComposer.Topic(options);
        bool hasEvent = topic == LocalPostTopic.Event || topic == LocalPostTopic.Offer;

        // The title is an event's, and checked there.
        RulesValidator.Validate(GoogleBusinessRules.Standard, hasEvent ? post with { Title = null } : post, text.Length, now, problems);
        if (BusinessLocationName.LocationIdOf(target.Account.Id) is null)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Account", $"The account's id is '{target.Account.Id}'; Business Profile needs a location, such as locations/12101883566920497897.", "locations/{digits}", target.Account.Id);
        }

        if (string.IsNullOrWhiteSpace(text) && post.Media.Count == 0 && topic == LocalPostTopic.Standard)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "The post is empty: Business Profile needs text or media.", 1, 0);
        }

        CheckTarget(target, post, problems);
        CheckTopic(topic, post, options, problems);
        CheckAction(topic, post, options, problems);
        CheckDecoration(post, problems);
        if (context is GoogleBusinessPublishingContext { HasVoiceOfMerchant: false } facts)
        {
            problems.Error(SocialErrorCode.AccountRestricted, "Account", $"The location cannot post: it has no voice of merchant ({facts.WhatIsMissing}).", "a verified location", facts.WhatIsMissing);
        }
    }

    private static void CheckTarget(PublishTarget target, Post post, ProblemList problems)
    {
        if (target.Destination is { } destination)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Destination", $"Destination is '{destination}'; Business Profile has none: the location is the account.", "none", destination);
        }

        if (target.Placement is { IsEmpty: false } placement && placement != Placement.Feed)
        {
            problems.Error(SocialErrorCode.TargetNotAllowed, "Placement", $"Placement is {placement}; Business Profile has only {Placement.Feed}.", Placement.Feed.Value, placement.Value);
        }

        Refuse(post.ReplyTo is not null, "ReplyTo", "replies to posts");
        Refuse(post.Quote is not null, "Quote", "quotes");

        void Refuse(bool there, string member, string what)
        {
            if (there)
            {
                problems.Error(SocialErrorCode.Unsupported, member, $"Business Profile has no {what}.");
            }
        }
    }

    private static void CheckTopic(LocalPostTopic topic, Post post, GoogleBusinessPostOptions options, ProblemList problems)
    {
        if (topic == LocalPostTopic.Event || topic == LocalPostTopic.Offer)
        {
            CheckEvent(topic, post, options.Event, problems);
        }
        else if (options.Event is not null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event", $"A post of topic {topic} has no event; topics {LocalPostTopic.Event} and {LocalPostTopic.Offer} have.", "EVENT, OFFER", topic.Value);
        }

        if (options.Offer is not null && topic != LocalPostTopic.Offer)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Offer", $"A post of topic {topic} has no offer.", LocalPostTopic.Offer.Value, topic.Value);
        }

        if (topic == LocalPostTopic.Alert)
        {
            if (string.IsNullOrEmpty(options.AlertType))
            {
                problems.Error(SocialErrorCode.ContentInvalid, "AlertType", "An alert needs its kind.", "COVID_19", "none");
            }

            problems.Warning(SocialErrorCode.ContentInvalid, "Topic", "Google has known alerts for COVID-19 only and may refuse new ones.");
        }
        else if (options.AlertType is { } alert)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "AlertType", $"A post of topic {topic} is no alert.", LocalPostTopic.Alert.Value, alert);
        }
    }

    private static void CheckEvent(LocalPostTopic topic, Post post, LocalPostEvent? e, ProblemList problems)
    {
        string what = topic == LocalPostTopic.Event ? "An event" : "An offer";
        if (string.IsNullOrWhiteSpace(e?.Title ?? post.Title))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event.Title", $"{what} needs a title: the event's, or the post's.", 1, 0);
        }

        if (e?.Schedule is not { } schedule)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event.Schedule", $"{what} needs a schedule: from when to when, by the clock of the business.", "start and end", "none");
        }
        else if (schedule.End < schedule.Start)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event.Schedule", $"{what} ends at {schedule.End:yyyy-MM-dd HH:mm}, before it begins at {schedule.Start:yyyy-MM-dd HH:mm}.", schedule.Start.ToString("s"), schedule.End.ToString("s"));
        }

        if (e?.Recurrence is { } recurrence)
        {
            CheckRecurrence(recurrence, problems);
        }
    }

    private static void CheckRecurrence(LocalPostRecurrence recurrence, ProblemList problems)
    {
        int patterns = (recurrence.DaysOfWeek.Count > 0 ? 1 : 0) + (recurrence.DayOfMonth is not null ? 1 : 0) + (recurrence.DayInMonth is not null ? 1 : 0);
        if (patterns > 1)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event.Recurrence", $"The event returns in {patterns} ways; Google takes one.", 1, patterns);
        }

        if (recurrence.DayOfMonth is { } day and (< 1 or > 31))
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event.Recurrence.DayOfMonth", $"DayOfMonth is {day}; 1 to 31 is allowed.", "1-31", day);
        }

        if (recurrence.DayInMonth is { Occurrence: var occurrence and (< 1 or > 5) })
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Event.Recurrence.DayInMonth", $"Occurrence is {occurrence}; 1 to 4, or 5 for the last, is allowed.", "1-5", occurrence);
        }
    }

    private static void CheckAction(LocalPostTopic topic, Post post, GoogleBusinessPostOptions options, ProblemList problems)
    {
        if (options.CallToAction is not { } action)
        {
            CheckAddress(topic == LocalPostTopic.Offer ? options.Offer?.RedeemOnlineUrl : null, "Offer.RedeemOnlineUrl", problems);
            CheckAddress(post.Link?.Url, "Link", problems);
            return;
        }

        if (topic == LocalPostTopic.Offer)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "CallToAction", "An offer has no call to action, Google would drop it: say where it is redeemed in Offer.RedeemOnlineUrl or Link.", "none", action.Type.Value);
        }
        else if (post.Link is not null && action.Url is not null && post.Link.Url != action.Url)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Link", "The post has a link and a call to action with another one; Business Profile shows one.", 1, 2);
        }

        if (action.Type.IsEmpty || action.Type == Dead)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "CallToAction.Type", $"Business Profile has no such call to action.", "BOOK, ORDER, SHOP, LEARN_MORE, SIGN_UP, CALL", action.Type.IsEmpty ? "none" : action.Type.Value);
        }
        else if (action.Type == CallToActionType.Call && action.Url is not null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "CallToAction.Url", "A call has no address: Google calls the location's number.", "none", "an address");
        }
        else if (action.Type != CallToActionType.Call && action.Url is null)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "CallToAction.Url", $"{action.Type} needs an address.", "an address", "none");
        }

        CheckAddress(action.Type == CallToActionType.Call ? null : action.Url, "CallToAction.Url", problems);
    }

    private static void CheckAddress(Uri? address, string member, ProblemList problems)
    {
        if (address is not null && (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)))
        {
            problems.Error(SocialErrorCode.ContentInvalid, member, $"{member} must be an absolute address of http or https.", "http(s)://…", address.IsAbsoluteUri ? address.Scheme : "a relative address");
        }
    }

    private static void CheckDecoration(Post post, ProblemList problems)
    {
        Warn(post.Link is { Title: not null } or { Description: not null } or { Thumbnail: not null }, "Link", "a button has no title, description or picture of its own");
        for (int i = 0; i < post.Media.Count; i++)
        {
            if (post.Media[i] is { Source: null, Uploaded: not null })
            {
                problems.Error(SocialErrorCode.InvalidMedia, $"Media[{i}]", $"Media[{i}] is uploaded media; Google fetches a post's media: give a URL or bytes.", "a URL or bytes", "uploaded media");
            }

            Warn(post.Media[i].AltText is not null, $"Media[{i}].AltText", "posts have no alternative texts");
            Warn(post.Media[i].Cover is not null, $"Media[{i}].Cover", "Google chooses a video's cover");
            Warn(post.Media[i].Captions.Count > 0, $"Media[{i}].Captions", "posts have no captions");
        }

        void Warn(bool there, string member, string why)
        {
            if (there)
            {
                problems.Warning(SocialErrorCode.ContentInvalid, member, $"On Business Profile {why}: it is left out.");
            }
        }
    }
}
