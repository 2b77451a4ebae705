using System.Globalization;

namespace Social.Publishing;

/// <summary>Collects every problem of a post, each with member, limit and value.</summary>
public sealed class ProblemList
{
    // Most posts have no problem.
    private List<ValidationProblem>? _problems;

    /// <summary>Gets whether there is an error among the problems.</summary>
    public bool HasErrors => _problems?.Exists(static p => p.Severity == ValidationSeverity.Error) == true;

    /// <summary>Adds an error.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="member">The member.</param>
    /// <param name="message">The message, in plain words.</param>
    /// <param name="limit">The limit, or null.</param>
    /// <param name="actual">The value, or null.</param>
    public void Error(SocialErrorCode code, string member, string message, object? limit = null, object? actual = null) =>
        Add(ValidationSeverity.Error, code, member, message, limit, actual);

    /// <summary>Adds a warning: only decoration is lost.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="member">The member.</param>
    /// <param name="message">The message, in plain words.</param>
    public void Warning(SocialErrorCode code, string member, string message) => Add(ValidationSeverity.Warning, code, member, message, null, null);

    /// <summary>Adds a rule that could not be checked.</summary>
    /// <param name="member">The member.</param>
    /// <param name="message">What is missing.</param>
    public void NotChecked(string member, string message) => Add(ValidationSeverity.NotChecked, SocialErrorCode.ContentInvalid, member, message, null, null);

    /// <summary>Adds what another check found.</summary>
    /// <param name="problems">The problems.</param>
    public void AddRange(IEnumerable<ValidationProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (!problems.TryGetNonEnumeratedCount(out int count) || count > 0)
        {
            (_problems ??= []).AddRange(problems);
        }
    }

    /// <summary>Returns the report, errors first.</summary>
    public ValidationReport ToReport() => _problems is not { Count: > 0 } ? ValidationReport.Valid : new ValidationReport([.. _problems.OrderBy(p => p.Severity)]);

    private void Add(ValidationSeverity severity, SocialErrorCode code, string member, string message, object? limit, object? actual) =>
        (_problems ??= []).Add(new ValidationProblem
        {
            Severity = severity,
            Code = code,
            Member = member,
            Message = message,
            Limit = Convert.ToString(limit, CultureInfo.InvariantCulture) is { Length: > 0 } l ? l : null,
            Actual = Convert.ToString(actual, CultureInfo.InvariantCulture) is { Length: > 0 } a ? a : null,
        });
}
