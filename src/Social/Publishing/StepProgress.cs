namespace Social.Publishing;

/// <summary>Tells how an upload goes as how a publish's step goes.</summary>
internal sealed class StepProgress(string step, IProgress<PublishProgress> publish) : IProgress<UploadProgress>
{
    /// <inheritdoc/>
    public void Report(UploadProgress value) => publish.Report(new PublishProgress(step, value));
}
