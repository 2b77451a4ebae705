namespace Social.Pipeline;

/// <summary>What came of one attempt: a response, or an error with what it allows.</summary>
/// <param name="Response">The response, its body read into the call; null after an error.</param>
/// <param name="Error">The error, or null.</param>
/// <param name="Next">What may follow.</param>
internal readonly record struct AttemptOutcome(HttpResponseMessage? Response, SocialException? Error, NextAttempt Next)
{
    public static AttemptOutcome Success(HttpResponseMessage response) => new(response, null, NextAttempt.None);

    public static AttemptOutcome Failure(SocialException error, NextAttempt next) => new(null, error, next);
}
