namespace Social.LinkedIn;

/// <summary>What a batch of reads answers: what was found, and why the rest was not, each under its key as Rest.li writes it.</summary>
/// <typeparam name="T">The type of the entities.</typeparam>
internal sealed class BatchData<T>
{
    public Dictionary<string, T>? Results { get; set; }

    public Dictionary<string, BatchErrorData>? Errors { get; set; }
}
