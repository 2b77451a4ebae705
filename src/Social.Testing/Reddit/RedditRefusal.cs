namespace Social.Testing;

/// <summary>Leaves a handler with the answer of a network that refuses: one of its own, or errors inside a 200.</summary>
internal sealed class RedditRefusal : Exception
{
    public RedditRefusal(EmulatorAnswer answer)
        : base("The emulated network refuses the request.") => Answer = answer;

    public RedditRefusal(params IReadOnlyList<RedditError> errors)
        : base("The emulated network refuses the request.") => Errors = errors;

    public RedditRefusal(string code, string message, string? field)
        : this(new RedditError(code, message, field))
    {
    }

    public EmulatorAnswer? Answer { get; }

    public IReadOnlyList<RedditError> Errors { get; } = [];
}
