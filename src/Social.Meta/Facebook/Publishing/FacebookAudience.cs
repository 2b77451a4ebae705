namespace Social.Meta;

/// <summary>Whom a post is for: as targeting the only ones who see it, as feed targeting those who see it rather. Keys are Facebook's own. Places must not overlap.</summary>
public sealed record FacebookAudience
{
    /// <summary>Gets countries (ISO 3166 codes).</summary>
    public IReadOnlyList<string> Countries { get; init => field = value ?? []; } = [];

    /// <summary>Gets the keys of regions.</summary>
    public IReadOnlyList<string> Regions { get; init => field = value ?? []; } = [];

    /// <summary>Gets the keys of cities.</summary>
    public IReadOnlyList<string> Cities { get; init => field = value ?? []; } = [];

    /// <summary>Gets Facebook's numbers of languages.</summary>
    public IReadOnlyList<int> Locales { get; init => field = value ?? []; } = [];

    /// <summary>Gets the least age in years, or null.</summary>
    public int? MinAge { get; init; }

    /// <summary>Gets the greatest age in years, or null; feed targeting only.</summary>
    public int? MaxAge { get; init; }

    /// <summary>Gets Facebook's numbers of genders; feed targeting only.</summary>
    public IReadOnlyList<int> Genders { get; init => field = value ?? []; } = [];

    /// <summary>Gets the ids of interests; feed targeting only.</summary>
    public IReadOnlyList<string> Interests { get; init => field = value ?? []; } = [];
}
