namespace Social.LinkedIn;

/// <summary>What <c>/v2/me</c> answers.</summary>
internal sealed class MeData
{
    public string? Id { get; set; }

    public string? LocalizedFirstName { get; set; }

    public string? LocalizedLastName { get; set; }

    public string? LocalizedHeadline { get; set; }

    public string? VanityName { get; set; }
}
