namespace Social.Conformance;

/// <summary>One publish of a soak: its key, its words, and what its caller was told so far.</summary>
internal sealed class SoakPost(int number, Post post)
{
    public string Key { get; } = $"k-{number}";

    public Post Post => post;

    public string Text { get; } = post.Text!.ToString();

    public PublishResult? Result { get; private set; }

    public Exception? Error { get; private set; }

    public bool IsUnconfirmed => Result?.Status == PublishStatus.Unconfirmed;

    public bool IsPublished => Result is { IsSuccess: true };

    /// <summary>Publishes under the post's key and keeps the outcome. Errors that no caller is promised end the test.</summary>
    public async Task PublishAsync(PlatformHarness harness, PublishOptions options, CancellationToken cancellationToken)
    {
        (Result, Error) = (null, null);
        try
        {
            Result = await harness.PublishAsync(post, options with { IdempotencyKey = Key }, cancellationToken);
        }
        catch (Exception e) when (e is SocialException or OperationCanceledException)
        {
            Error = e;
        }
    }

    public override string ToString() => $"{Key}: {Result?.Status.ToString() ?? $"{Error?.GetType().Name} {(Error as SocialException)?.Code} {Error?.Message}"}";
}
