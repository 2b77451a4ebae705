namespace Social.TikTok;

internal sealed class CreatorInfoData
{
    public string? CreatorAvatarUrl { get; set; }

    public string? CreatorUsername { get; set; }

    public string? CreatorNickname { get; set; }

    public IReadOnlyList<string>? PrivacyLevelOptions { get; set; }

    public bool CommentDisabled { get; set; }

    public bool DuetDisabled { get; set; }

    public bool StitchDisabled { get; set; }

    public double? MaxVideoPostDurationSec { get; set; }
}
