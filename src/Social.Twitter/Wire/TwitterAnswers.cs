using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Reads what X puts beside, or instead of, the data of a successful answer.</summary>
internal static class TwitterAnswers
{
    /// <summary>Returns the data of an answer, or throws what X says instead.</summary>
    /// <exception cref="SocialApiException">The answer has no data.</exception>
    public static T Require<T>(this SocialAnswer<Envelope<T>> answer, PlatformClient client, SocialRoute route, AccountKey account)
        where T : class =>
        answer.Value.Data ?? throw Refused(answer.Value.Errors, answer.Status, client, route, account);

    /// <summary>Returns the data of an answer about one object, or null when X says that it is not there or not to be seen.</summary>
    /// <exception cref="SocialApiException">X says something else.</exception>
    public static T? Find<T>(this SocialAnswer<Envelope<T>> answer, PlatformClient client, SocialRoute route, AccountKey account)
        where T : class =>
        answer.Value.Data is null && answer.Value.Errors is { Count: > 0 } errors && IsMissing(errors[0])
            ? null
            : answer.Require(client, route, account);

    /// <summary>Tells what X could not give, in its own words.</summary>
    public static IReadOnlyList<string> Describe(IReadOnlyList<PartialError>? errors) => errors is null ? [] : [.. errors.Select(e => e.Describe())];

    /// <summary>Makes the exception of an answer that has errors and no data.</summary>
    public static SocialApiException Refused(IReadOnlyList<PartialError>? errors, int status, PlatformClient client, SocialRoute route, AccountKey account)
    {
        PartialError? error = errors is { Count: > 0 } ? errors[0] : null;
        (SocialErrorCode code, Remedy remedy) = TwitterErrorClassifier.OfProblem(error?.Slug);
        string message = error is null ? $"X answered '{route.Name}' without data." : $"X could not answer '{route.Name}': {error.Describe()}";
        SocialApiException exception = code == SocialErrorCode.InsufficientPermissions ? new SocialPermissionException(code, remedy, message) : new SocialApiException(code, remedy, message);
        exception.Platform = client.Name;
        exception.Account = account;
        exception.Operation = route.Name;
        exception.Status = status;
        exception.PlatformCode = error?.Slug;
        return exception;
    }

    private static bool IsMissing(PartialError error) => error.Slug is "resource-not-found" or "resource-unavailable" or "not-authorized-for-resource" or "disallowed-resource";
}
