using System.Globalization;

namespace Social.Reddit;

/// <summary>Lists what an account can post to: the subreddits it is in, and within one its flair.</summary>
internal sealed class RedditTargetDirectory(RedditSubreddits subreddits, RedditFlair flair) : ITargetDirectory
{
    private const string Subreddit = "subreddit";
    private const string Flair = "flair";

    /// <inheritdoc/>
    public SocialPageable<TargetOption> ListTargets(AccountKey account, string? kind = null, string? within = null)
    {
        string wanted = kind ?? (within is null ? Subreddit : Flair);
        return wanted switch
        {
            Subreddit => Subreddits(account),
            Flair => Choices(account, SubredditName.Require(within, "Within")),
            _ => throw RedditInput.Invalid("Kind", $"Kind is '{wanted}'; Reddit has {Subreddit} and {Flair}.", $"{Subreddit}, {Flair}", wanted),
        };
    }

    private SocialPageable<TargetOption> Subreddits(AccountKey account) => new(async (token, size, cancellationToken) =>
    {
        await foreach (SocialPage<RedditSubreddit> page in subreddits.ListMine(account).AsPages(token, size, cancellationToken).ConfigureAwait(false))
        {
            return new SocialPage<TargetOption> { Items = [.. page.Items.Select(Of)], ContinuationToken = page.ContinuationToken, RateLimits = page.RateLimits };
        }

        return new SocialPage<TargetOption> { Items = [] };
    });

    private SocialPageable<TargetOption> Choices(AccountKey account, string subreddit) => new(async (_, _, cancellationToken) =>
    {
        IReadOnlyList<RedditFlairChoice> choices = await flair.ListChoicesAsync(account, subreddit, cancellationToken).ConfigureAwait(false);
        return new SocialPage<TargetOption>
        {
            Items = [.. choices.Select(static c => new TargetOption { Kind = Flair, Id = c.Id, Name = c.Text, Facts = new Dictionary<string, string> { ["editable"] = RedditActions.Flag(c.IsEditable) } })],
        };
    });

    private static TargetOption Of(RedditSubreddit subreddit)
    {
        Dictionary<string, string> facts = new(StringComparer.Ordinal);
        Add("type", subreddit.Type);
        Add("submission_type", subreddit.SubmissionType);
        Flag("images", subreddit.AllowsImages);
        Flag("videos", subreddit.AllowsVideos);
        Flag("galleries", subreddit.AllowsGalleries);
        Flag("polls", subreddit.AllowsPolls);
        Flag("flair", subreddit.FlairEnabled);
        Flag("nsfw", subreddit.IsNsfw);
        Flag("moderator", subreddit.IsModerator);
        Add("subscribers", subreddit.Subscribers?.ToString(CultureInfo.InvariantCulture));
        return new TargetOption { Kind = Subreddit, Id = "r/" + subreddit.Name, Name = subreddit.Title ?? subreddit.Name, Facts = facts };

        void Flag(string name, bool? value) => Add(name, value is { } known ? RedditActions.Flag(known) : null);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                facts[name] = value;
            }
        }
    }
}
