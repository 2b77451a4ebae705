namespace Social.Reddit;

/// <summary>What a write answers: <c>{"json":{"errors":[],"data":{…}}}</c>. The errors are the classifier's.</summary>
internal sealed class JsonAnswer<T>
    where T : class
{
    public JsonAnswerBody<T>? Json { get; set; }

    public T? Data => Json?.Data;
}

/// <summary>What is inside.</summary>
internal sealed class JsonAnswerBody<T>
    where T : class
{
    public T? Data { get; set; }
}
