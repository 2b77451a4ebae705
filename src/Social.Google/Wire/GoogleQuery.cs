using Social.Pipeline;

namespace Social.Google;

/// <summary>Query parameters that all Google APIs share.</summary>
public static class GoogleQuery
{
    /// <summary>The longest <c>quotaUser</c>, in characters.</summary>
    public const int MaxQuotaUser = 40;

    /// <summary>Adds which fields the answer shall hold (<c>fields</c>), unless the mask is empty. It makes answers smaller, not cheaper.</summary>
    /// <param name="path">The path.</param>
    /// <param name="fields">The fields.</param>
    public static RoutePath AddFields(this RoutePath path, FieldMask fields)
    {
        ArgumentNullException.ThrowIfNull(path);
        return fields.IsEmpty ? path : path.Add("fields", fields.ToString());
    }

    /// <summary>Adds whose requests these are in per-user quotas (<c>quotaUser</c>), where the options say so.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">The options.</param>
    public static RoutePath AddQuotaUser(this RoutePath path, GoogleOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return string.IsNullOrEmpty(options.QuotaUser) ? path : path.Add("quotaUser", options.QuotaUser);
    }
}
