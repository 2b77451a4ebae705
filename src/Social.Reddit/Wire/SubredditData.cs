namespace Social.Reddit;

/// <summary>A subreddit (t5) as Reddit sends it.</summary>
internal sealed class SubredditData
{
    public string? DisplayName { get; set; }

    public string? DisplayNamePrefixed { get; set; }

    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? PublicDescription { get; set; }

    public double? Subscribers { get; set; }

    public double? ActiveUserCount { get; set; }

    [System.Text.Json.Serialization.JsonPropertyName("over18")]
    public bool? Over18 { get; set; }

    public string? SubredditType { get; set; }

    public string? SubmissionType { get; set; }

    public bool? AllowImages { get; set; }

    public bool? AllowVideos { get; set; }

    public bool? AllowVideogifs { get; set; }

    public bool? AllowGalleries { get; set; }

    public bool? AllowPolls { get; set; }

    public bool? LinkFlairEnabled { get; set; }

    public bool? CanAssignLinkFlair { get; set; }

    public bool? SpoilersEnabled { get; set; }

    public bool? IsCrosspostableSubreddit { get; set; }

    public bool? RestrictPosting { get; set; }

    public bool? RestrictCommenting { get; set; }

    public bool? Quarantine { get; set; }

    public bool? UserIsBanned { get; set; }

    public bool? UserIsSubscriber { get; set; }

    public bool? UserIsContributor { get; set; }

    public bool? UserIsModerator { get; set; }

    public string? SubmitText { get; set; }

    public string? IconImg { get; set; }

    public string? CommunityIcon { get; set; }
}

/// <summary>The rules of a subreddit.</summary>
internal sealed class RulesData
{
    public IReadOnlyList<RuleData>? Rules { get; set; }

    public IReadOnlyList<string>? SiteRules { get; set; }
}

/// <summary>A rule.</summary>
internal sealed class RuleData
{
    public string? Kind { get; set; }

    public string? ShortName { get; set; }

    public string? Description { get; set; }

    public string? ViolationReason { get; set; }

    public int? Priority { get; set; }

    public double? CreatedUtc { get; set; }
}

/// <summary>What a subreddit requires of posts.</summary>
internal sealed class RequirementsData
{
    public int? TitleTextMinLength { get; set; }

    public int? TitleTextMaxLength { get; set; }

    public IReadOnlyList<string>? TitleRegexes { get; set; }

    public IReadOnlyList<string>? TitleRequiredStrings { get; set; }

    public IReadOnlyList<string>? TitleBlacklistedStrings { get; set; }

    public string? BodyRestrictionPolicy { get; set; }

    public int? BodyTextMinLength { get; set; }

    public int? BodyTextMaxLength { get; set; }

    public IReadOnlyList<string>? BodyRegexes { get; set; }

    public IReadOnlyList<string>? BodyRequiredStrings { get; set; }

    public IReadOnlyList<string>? BodyBlacklistedStrings { get; set; }

    public IReadOnlyList<string>? DomainWhitelist { get; set; }

    public IReadOnlyList<string>? DomainBlacklist { get; set; }

    public string? LinkRestrictionPolicy { get; set; }

    public double? LinkRepostAge { get; set; }

    public bool? IsFlairRequired { get; set; }

    public string? GuidelinesText { get; set; }

    public int? GalleryMinItems { get; set; }

    public int? GalleryMaxItems { get; set; }

    public string? GalleryCaptionsRequirement { get; set; }

    public string? GalleryUrlsRequirement { get; set; }
}

/// <summary>The flair an ordinary user may choose.</summary>
internal sealed class FlairChoicesData
{
    public IReadOnlyList<FlairChoiceData>? Choices { get; set; }
}

/// <summary>One of them.</summary>
internal sealed class FlairChoiceData
{
    public string? FlairTemplateId { get; set; }

    public string? FlairText { get; set; }

    public bool? FlairTextEditable { get; set; }

    public string? FlairCssClass { get; set; }
}

/// <summary>A flair template.</summary>
internal sealed class FlairTemplateData
{
    public string? Id { get; set; }

    public string? Text { get; set; }

    public bool? TextEditable { get; set; }

    public bool? ModOnly { get; set; }

    public string? CssClass { get; set; }

    public string? TextColor { get; set; }

    public string? BackgroundColor { get; set; }
}

/// <summary>A subreddit's traffic: rows of numbers, the first of which is a time.</summary>
internal sealed class TrafficData
{
    public IReadOnlyList<IReadOnlyList<double?>>? Day { get; set; }

    public IReadOnlyList<IReadOnlyList<double?>>? Hour { get; set; }

    public IReadOnlyList<IReadOnlyList<double?>>? Month { get; set; }
}
