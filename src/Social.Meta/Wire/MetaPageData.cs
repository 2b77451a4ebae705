using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A Page as a login sees it.</summary>
internal sealed class MetaPageData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Username { get; set; }

    public string? AccessToken { get; set; }

    public IReadOnlyList<string>? Tasks { get; set; }

    public string? Category { get; set; }

    public MetaLinkedAccountData? InstagramBusinessAccount { get; set; }
}
