namespace Social.Twitter;

/// <summary>The envelope of every v2 answer. All members are optional; absent values are omitted, and a 2xx may carry errors.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
internal sealed record Envelope<T>
{
    public T? Data { get; set; }

    public Includes? Includes { get; set; }

    public Meta? Meta { get; set; }

    public IReadOnlyList<PartialError>? Errors { get; set; }
}
