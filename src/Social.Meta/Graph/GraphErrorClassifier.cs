using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Tells Meta's errors apart: by subcode, code, the upload's type and at last the status, which says least. Never by words.</summary>
/// <param name="own">What codes mean on one network alone; asked first.</param>
internal sealed class GraphErrorClassifier(Func<GraphProblem, GraphMeaning?>? own = null) : IErrorClassifier
{
    /// <inheritdoc/>
    public PlatformError? Classify(in PlatformAnswer answer)
    {
        bool isSuccess = answer.Status is >= 200 and < 300;
        if (GraphProblem.Read(answer.Body) is not { } problem)
        {
            return isSuccess ? null : StandardErrors.FromStatus(answer.Status);
        }

        return Describe(problem, answer.Status);
    }

    /// <summary>Tells what an error is that came in a part of an answer, such as an item of a batch.</summary>
    public PlatformError Describe(in GraphProblem problem, int status)
    {
        PlatformError error = StandardErrors.FromStatus(status is >= 200 and < 300 ? 400 : status);
        if ((own?.Invoke(problem) ?? GraphMeanings.Find(problem.Code, problem.Subcode) ?? OfUpload(problem)) is { } meaning)
        {
            error = error with
            {
                Code = meaning.Code,
                Remedy = meaning.Remedy,
                IsTransient = meaning.IsTransient,
                IsTokenRefused = meaning.IsTokenRefused,
                IsDefinite = meaning.MayHaveActed ? false : status < 500 ? true : null,
            };
            return Complete(error, problem, meaning.Advice);
        }

        // A code that we do not know yet: Meta says itself whether it passes.
        return Complete(error with { IsTransient = problem.IsTransient ?? error.IsTransient, IsTokenRefused = false }, problem, null);
    }

    private static PlatformError Complete(PlatformError error, in GraphProblem problem, string? advice) => error with
    {
        Message = string.Join(' ', new[] { Sentence(problem.Message), Sentence(problem.UserMessage), advice }.Where(t => t is not null)) is { Length: > 0 } message ? message : error.Message,
        PlatformCode = problem.Code?.ToString(CultureInfo.InvariantCulture) ?? problem.Type,
        PlatformSubcode = problem.Subcode?.ToString(CultureInfo.InvariantCulture),
        RequestId = problem.TraceId,
    };

    private static GraphMeaning? OfUpload(in GraphProblem problem) => problem.Type switch
    {
        "ProcessingFailedError" => new(SocialErrorCode.ProcessingFailed, problem.IsTransient == true ? Remedy.Retry : Remedy.FixContent, IsTransient: problem.IsTransient == true),
        "OffsetInvalidError" or "PartialRequestError" => new(SocialErrorCode.Conflict, Remedy.Retry, IsTransient: problem.IsTransient ?? true),
        "ParameterValidationError" => new(SocialErrorCode.InvalidMedia, Remedy.FixContent),
        _ => null,
    };

    private static string? Sentence(string? words) => words is null ? null : words[^1] is '.' or '!' or '?' ? words : words + ".";
}
