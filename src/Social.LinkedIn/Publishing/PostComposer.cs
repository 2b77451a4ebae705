using Social.Text;

namespace Social.LinkedIn;

/// <summary>Makes LinkedIn's request of a post. A link becomes a card where nothing else is shown, and words of the text where something is.</summary>
internal static class PostComposer
{
    /// <summary>Whether the post's link is shown as a card.</summary>
    public static bool HasCard(Post post) => post is { Link: not null, Media.Count: 0, Poll: null, Quote: null } && post.OptionsOf<LinkedInPostOptions>()?.Reference is null;

    /// <summary>Writes the commentary: the text, then the link unless it is a card or in the text, then the tags that are not in the text.</summary>
    public static CommentaryWriter Commentary(Post post)
    {
        CommentaryWriter writer = new(LinkedInRules.MaxText);
        string text = post.Text?.ToString() ?? string.Empty;
        if (post.Text is { } own)
        {
            writer.Append(own);
        }

        if (post.Link is { } link && !HasCard(post) && !LinkText.Contains(text, link.Url))
        {
            writer.Separate();
            writer.Append(link.Url.OriginalString);
        }

        foreach (string tag in post.Tags)
        {
            string word = tag.TrimStart('#', '\uFF03');
            if (word.Length > 0 && !HashtagScanner.Contains(text, word))
            {
                writer.Separate();
                writer.AppendHashtag(word);
            }
        }

        return writer;
    }

    /// <summary>Makes the request.</summary>
    /// <param name="target">The target; its destination is a group.</param>
    /// <param name="post">The post as LinkedIn gets it.</param>
    /// <param name="media">The media's URNs, uploaded.</param>
    /// <param name="thumbnail">The URN of the card's picture, uploaded; or null.</param>
    public static LinkedInPostRequest Request(PublishTarget target, Post post, IReadOnlyList<string> media, string? thumbnail = null)
    {
        LinkedInPostOptions options = post.OptionsOf<LinkedInPostOptions>() ?? LinkedInPostOptions.None;
        return new LinkedInPostRequest
        {
            Author = target.Account.Id,
            Commentary = Commentary(post).ToString(),
            Visibility = target.Destination is null ? VisibilityOf(post.Visibility) : "CONTAINER",
            Distribution = new LinkedInDistribution
            {
                FeedDistribution = options.IsHiddenFromFeed ? "NONE" : "MAIN_FEED",
                TargetEntities = options.Audience is { } audience ? [audience] : [],
            },
            IsReshareDisabledByAuthor = options.IsReshareDisabled,
            Content = Content(post, options, media, thumbnail),
            ReshareContext = post.Quote is { } quote ? new LinkedInReshare { Parent = quote.Id } : null,
            ContentCallToActionLabel = options.CallToAction,
            ContentLandingPage = options.LandingPage?.OriginalString,
            AdContext = options.AdAccount is { } ad ? new LinkedInAdContext { DscAdAccount = ad, DscStatus = "ACTIVE", DscName = options.AdName } : null,
            Container = target.Destination,
        };
    }

    private static LinkedInPostContent? Content(Post post, LinkedInPostOptions options, IReadOnlyList<string> media, string? thumbnail)
    {
        if (media.Count > 1)
        {
            return new LinkedInPostContent { MultiImage = new LinkedInMultiImageContent { Images = [.. media.Select((id, i) => new LinkedInMediaContent { Id = id, AltText = AltText(post.Media[i]) })] } };
        }

        if (media.Count == 1)
        {
            bool isImage = LinkedInUrn.TryParse(media[0], out LinkedInUrn urn) && urn.Type == "image";
            return new LinkedInPostContent
            {
                Media = new LinkedInMediaContent { Id = media[0], Title = isImage ? null : NotEmpty(post.Title), AltText = isImage ? AltText(post.Media[0]) : null },
            };
        }

        if (post.Poll is { } poll)
        {
            return new LinkedInPostContent
            {
                Poll = new LinkedInPollContent
                {
                    Question = poll.Question,
                    Options = [.. poll.Options.Select(o => new LinkedInPollChoice { Text = o })],
                    Settings = new LinkedInPollSettings { Duration = LinkedInRules.PollDurations.FirstOrDefault(d => d.Duration == poll.Duration).Name },
                },
            };
        }

        if (options.Reference is { } reference)
        {
            return new LinkedInPostContent { Reference = new LinkedInReferenceContent { Id = reference } };
        }

        return HasCard(post) ? new LinkedInPostContent { Article = Article(post, post.Link!, thumbnail) } : null;
    }

    private static LinkedInArticleContent Article(Post post, PostLink link, string? thumbnail) => new()
    {
        Source = link.Url.OriginalString,
        Title = NotEmpty(link.Title) ?? NotEmpty(post.Title) ?? link.Url.Host,
        Description = NotEmpty(link.Description),
        Thumbnail = thumbnail,
    };

    private static string VisibilityOf(Visibility? visibility) =>
        visibility is not { IsEmpty: false } v || v == Visibility.Public ? "PUBLIC"
        : v == Visibility.Connections ? "CONNECTIONS"
        : v == Visibility.LoggedIn ? "LOGGED_IN"
        : v.Value;

    private static string? AltText(MediaAttachment media) => NotEmpty(media.AltText);

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
