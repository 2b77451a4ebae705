namespace Social;

/// <summary>The input breaks rules. Every problem found is in <see cref="Problems"/>; nothing was sent if <see cref="SocialApiException.Status"/> is null.</summary>
public sealed class SocialValidationException : SocialApiException
{
    /// <summary>Initializes an error with every problem found.</summary>
    /// <param name="problems">The problems; the first error decides the code.</param>
    public SocialValidationException(IReadOnlyList<ValidationProblem> problems)
        : base(CodeOf(problems), Remedy.FixContent, Describe(problems)) => Problems = problems;

    /// <summary>Initializes an error with the network's own refusal.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialValidationException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException) => Problems = [];

    /// <summary>Gets every problem found, errors first; empty when the refusal is the network's.</summary>
    public IReadOnlyList<ValidationProblem> Problems { get; }

    private static SocialErrorCode CodeOf(IReadOnlyList<ValidationProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.FirstOrDefault(p => p.Severity == ValidationSeverity.Error)?.Code ?? SocialErrorCode.ContentInvalid;
    }

    private static string Describe(IReadOnlyList<ValidationProblem> problems)
    {
        List<ValidationProblem> errors = [.. problems.Where(p => p.Severity == ValidationSeverity.Error)];
        return errors.Count == 1 ? errors[0].Message : $"{errors.Count} problems: {string.Join(" ", errors.Select(p => p.Message))}";
    }
}
