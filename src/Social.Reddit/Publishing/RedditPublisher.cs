using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Publishes on Reddit: posts to subreddits, and comments.</summary>
internal sealed class RedditPublisher(
    PlatformClient client, RedditOptions options, PublishRunner runner, SubmissionFinder finder, RedditMedia media, RedditPublishingContextReader contexts, RedditPosts posts, IMediaFetcher fetcher)
    : IPublisher, IPublishingRules, IPostEditor
{
    private readonly SubmissionMedia _media = new(client, media);
    private readonly MediaSocket _socket = new(client, options);

    /// <inheritdoc/>
    public ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.Reddit);
        return Check(target, own, KindsOf(own), context).ToReport();
    }

    /// <inheritdoc/>
    public async Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        cancellationToken.ThrowIfCancellationRequested();
        options ??= PublishOptions.Default;
        RedditPublishingContext? known = options.ContextFor(target) is RedditPublishingContext given && given.ExpiresAt > client.Time.GetUtcNow() ? given : null;
        (Submission submission, ValidationReport report) = await PrepareAsync(target, post, known, cancellationToken).ConfigureAwait(false);
        IPublishRecipe recipe = submission.Kind == RedditPostKind.Comment
            ? Comment(target, submission)
            : new SubmitPost(client, Network, finder, _media, _socket, submission, (session, ct) => CheckSubredditAsync(submission, known, session, ct));
        PublishResult result = await runner.RunAsync(recipe, options, cancellationToken).ConfigureAwait(false);
        ValidationProblem[] warnings = [.. report.Problems.Where(static p => p.Severity == ValidationSeverity.Warning)];
        return warnings.Length == 0 ? result : result with { Warnings = warnings };
    }

    /// <summary>Edits the text of a text post or a comment. Titles, links and media cannot be edited on Reddit.</summary>
    /// <inheritdoc/>
    public async Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        string id = Fullname.Require(postId, nameof(postId), Fullname.Post, Fullname.Comment);
        Post own = post.For(PlatformName.Reddit);
        ProblemList problems = new();
        RedditEdits.Validate(own, id, problems);
        problems.ToReport().ThrowIfInvalid();
        string body = RedditComposer.Words(own, RedditPostKind.Comment).Body;
        PublishResult result = new() { Target = account, Status = PublishStatus.Published, IdempotencyKey = options?.IdempotencyKey ?? Guid.NewGuid().ToString("N") };
        if (options is { DryRun: true })
        {
            return result with { Status = PublishStatus.DryRun };
        }

        if (Fullname.IsPost(id))
        {
            RedditEdits.Require(await posts.GetAsync(account, id, cancellationToken).ConfigureAwait(false), own, client, account);
        }

        string? address = await posts.EditTextAsync(account, id, body, cancellationToken).ConfigureAwait(false);
        return result with { References = [finder.ReferenceOf(account, id, address)] };
    }

    /// <inheritdoc/>
    public PublishingRules GetRules(PublishTarget target, PublishingContext? context = null) => RedditRules.For(null, context);

    /// <inheritdoc/>
    public PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        Post own = post.For(PlatformName.Reddit);
        string body = RedditComposer.Words(own, RedditComposer.KindOf(own, KindsOf(own))).Body;
        int most = RedditRules.For(own, context).MaxTextLength ?? 0;
        int length = RedditInput.Length(body);
        return new PostPreview { Text = body, Length = length, MaxLength = most, CutAt = length > most ? CutAt(body, most) : null };
    }

    /// <summary>Answers a post, a comment or a message.</summary>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options, CancellationToken cancellationToken) =>
        PublishAsync(account, new Post { Text = text, ReplyTo = id }, options, cancellationToken);

    private RedditOptions Network => options;

    private CreateComment Comment(PublishTarget target, Submission submission)
    {
        string parent = Fullname.Of(Fullname.Post, submission.Post.ReplyTo!.Id!);
        return new CreateComment(client, finder, target, submission.Fingerprint, parent, submission.Body);
    }

    private ProblemList Check(PublishTarget target, Post own, IReadOnlyList<MediaKind> kinds, PublishingContext? context)
    {
        ProblemList problems = new();
        if (target.Account.Platform != client.Name)
        {
            problems.Error(SocialErrorCode.PlatformNotConnected, "Account", $"The account '{target.Account}' belongs to '{target.Account.Platform}', not to '{client.Name}'.", client.Name, target.Account.Platform);
        }

        RedditValidator.Validate(target, own, kinds, context, options.DefaultSubreddit, client.Time.GetUtcNow(), problems);
        return problems;
    }

    /// <summary>Checks everything that needs no call: the rules, and the media's own bytes.</summary>
    private async ValueTask<(Submission Submission, ValidationReport Report)> PrepareAsync(PublishTarget target, Post post, RedditPublishingContext? known, CancellationToken cancellationToken)
    {
        Post own = post.For(PlatformName.Reddit);
        IReadOnlyList<MediaKind> kinds = KindsOf(own);
        ProblemList problems = Check(target, own, kinds, known);
        if (own.Media.Count > 0 && own.ReplyTo is null)
        {
            own = own with { Media = await FetchAsync(own.Media, cancellationToken).ConfigureAwait(false) };
            PublishingRules rules = RedditRules.For(own, null);
            ProblemList ofBytes = new();
            IReadOnlyList<MediaKind> shown = await MediaValidator.ValidateAsync(rules, own, ofBytes, cancellationToken).ConfigureAwait(false);
            await CheckCoversAsync(rules, own, ofBytes, cancellationToken).ConfigureAwait(false);
            if (!ofBytes.HasErrors && !shown.SequenceEqual(kinds))
            {
                // What the bytes show decides what kind of post it is.
                kinds = shown;
                problems = Check(target, own, kinds, known);
            }

            problems.AddRange(ofBytes.ToReport().Problems);
        }

        ValidationReport report = problems.ToReport();
        report.ThrowIfInvalid();
        return (SubmissionOf(target, own, kinds), report);
    }

    private Submission SubmissionOf(PublishTarget target, Post own, IReadOnlyList<MediaKind> kinds)
    {
        string kind = RedditComposer.KindOf(own, kinds);
        (string title, string body) = RedditComposer.Words(own, kind);
        string subreddit = kind == RedditPostKind.Comment ? string.Empty : SubredditName.Require(target.Destination ?? options.DefaultSubreddit, "Destination");
        return new Submission(target, own, kind, subreddit, title, body, kinds);
    }

    /// <summary>Checks the post against its subreddit, before anything of it is sent.</summary>
    private async ValueTask CheckSubredditAsync(Submission submission, RedditPublishingContext? known, PublishSession session, CancellationToken cancellationToken)
    {
        // What was given is checked already; what may have been sent before is not kept from being found.
        if (known is not null || session.IsDryRun
            || await contexts.FindAsync(submission.Target, submission.Subreddit, session.Options.RateLimit, cancellationToken).ConfigureAwait(false) is not { } context)
        {
            return;
        }

        ProblemList problems = new();
        SubredditValidator.Validate(submission.Post, submission.Kind, submission.Title, submission.Body, context, problems);
        problems.ToReport().ThrowIfInvalid();
    }

    private static async Task CheckCoversAsync(PublishingRules rules, Post own, ProblemList problems, CancellationToken cancellationToken)
    {
        for (int i = 0; i < own.Media.Count; i++)
        {
            if (own.Media[i].Cover is { } cover)
            {
                string member = $"Media[{i}].Cover";
                MediaKind kind = await MediaValidator.ValidateAsync(rules, cover, cover, member, problems, cancellationToken).ConfigureAwait(false);
                if (kind == MediaKind.Video)
                {
                    problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is a video; Reddit takes a picture.", "image", kind.Value);
                }
            }
        }
    }

    private async Task<IReadOnlyList<MediaAttachment>> FetchAsync(IReadOnlyList<MediaAttachment> attachments, CancellationToken cancellationToken)
    {
        List<MediaAttachment> fetched = [];
        foreach (MediaAttachment attachment in attachments)
        {
            MediaAttachment own = attachment;
            own = own.Source is UrlMediaSource url ? own with { Source = await fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) } : own;
            own = own.Cover is UrlMediaSource cover ? own with { Cover = await fetcher.FetchAsync(cover, cancellationToken).ConfigureAwait(false) } : own;
            fetched.Add(own);
        }

        return fetched;
    }

    /// <summary>The kinds as declared, or by type or name; default where only the bytes can tell.</summary>
    private static IReadOnlyList<MediaKind> KindsOf(Post post) => [.. post.Media.Select(static m =>
        !m.Kind.IsEmpty ? m.Kind
        : m.Uploaded is { } uploaded ? uploaded.Kind
        : MediaSniffer.KindOf(m.Source?.DeclaredType ?? MediaSniffer.FromName(m.Source?.FileName)?.ContentType))];

    private static int CutAt(string text, int most)
    {
        int at = 0;
        for (int i = 0; i < most; i++)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        }

        return at;
    }
}
