namespace Social.Conformance;

/// <summary>A caller who no longer wants the post: cancels a while after its progress was first reported, or at once.</summary>
/// <param name="source">What is cancelled.</param>
/// <param name="after">How long after; zero is before anything was sent.</param>
internal sealed class Cancelling(CancellationTokenSource source, TimeSpan after) : IProgress<PublishProgress>
{
    public void Report(PublishProgress value)
    {
        if (after == TimeSpan.Zero)
        {
            source.Cancel();
        }
        else
        {
            source.CancelAfter(after);
        }
    }
}
