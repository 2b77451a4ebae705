namespace Social;

/// <summary>Every problem of a post for one target.</summary>
/// <param name="Problems">The problems, errors first; empty when there are none.</param>
public sealed record ValidationReport(IReadOnlyList<ValidationProblem> Problems)
{
    /// <summary>Gets the report of a post without problems.</summary>
    public static ValidationReport Valid { get; } = new([]);

    /// <summary>Gets whether the post can be published.</summary>
    public bool IsValid => !Problems.Any(p => p.Severity == ValidationSeverity.Error);

    /// <summary>Throws every problem at once if the post cannot be published.</summary>
    /// <exception cref="SocialValidationException">There are errors.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new SocialValidationException(Problems);
        }
    }
}
