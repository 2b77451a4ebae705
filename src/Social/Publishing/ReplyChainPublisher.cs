namespace Social.Publishing;

/// <summary>Publishes a thread where the network has none of its own: each part answers the one before, and each is journaled under the thread's key and its place.</summary>
/// <param name="publisher">Publishes a part.</param>
/// <param name="platform">The network, whose options a part may carry.</param>
public sealed class ReplyChainPublisher(IPublisher publisher, PlatformName platform) : IThreadPublisher
{
    /// <inheritdoc/>
    public ValidationReport ValidateThread(PublishTarget target, IReadOnlyList<Post> parts, PublishingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ProblemList problems = new();
        if (parts.Count == 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Parts", "The thread has no parts.", 1, 0);
        }

        for (int i = 0; i < parts.Count; i++)
        {
            string prefix = $"Parts[{i}].";
            problems.AddRange(publisher.Validate(target, parts[i], context).Problems.Select(p => p with { Member = prefix + p.Member, Message = $"Parts[{i}]: {p.Message}" }));
            if (i > 0 && parts[i].For(platform).ReplyTo is not null)
            {
                problems.Error(SocialErrorCode.ContentInvalid, prefix + "ReplyTo", $"Parts[{i}] answers another post; in a thread it answers the part before.");
            }
        }

        return problems.ToReport();
    }

    /// <inheritdoc/>
    public async Task<ThreadResult> PublishThreadAsync(PublishTarget target, IReadOnlyList<Post> parts, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        options ??= PublishOptions.Default;
        ValidateThread(target, parts, options.Context).ThrowIfInvalid();
        string key = options.IdempotencyKey ?? Guid.NewGuid().ToString("N");
        List<PublishResult> done = [];
        for (int i = 0; i < parts.Count; i++)
        {
            Post part = i == 0 || options.DryRun ? parts[i] : Answering(parts[i], done[^1].Reference!); // a dry run has nothing to answer yet
            try
            {
                PublishResult result = await publisher.PublishAsync(target, part, options with { IdempotencyKey = $"{key}/{i}" }, cancellationToken).ConfigureAwait(false);
                done.Add(result);
                if (result.Reference?.Id is null && !options.DryRun)
                {
                    // Unconfirmed, or nothing to answer to yet: the rest would hang in the air.
                    break;
                }
            }
            catch (SocialException e)
            {
                throw new SocialThreadException(Result(false), e);
            }
        }

        return Result(done.Count == parts.Count && done.TrueForAll(r => r.IsSuccess));

        ThreadResult Result(bool complete) => new() { Target = target, IdempotencyKey = key, Parts = done, IsComplete = complete };
    }

    private Post Answering(Post part, PostReference previous) =>
        (part with { ReplyTo = previous }) is var post && post.Options.FirstOrDefault(o => o.Platform == platform) is { } own
            ? post.With(own with { ReplyTo = previous })
            : part with { ReplyTo = previous };
}
