using System.Text.Json;

namespace Social.Meta;

/// <summary>A template as Meta knows it. States are Meta's own words, of which there may be new ones.</summary>
public sealed record WhatsAppTemplateInfo
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the language, such as <c>en_US</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Gets <c>APPROVED</c>, <c>PENDING</c>, <c>REJECTED</c>, <c>PAUSED</c>, <c>DISABLED</c>, …; only approved ones can be sent.</summary>
    public string? Status { get; init; }

    /// <summary>Gets <c>AUTHENTICATION</c>, <c>MARKETING</c> or <c>UTILITY</c>, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Gets whether its parameters have names.</summary>
    public bool HasNamedParameters { get; init; }

    /// <summary>Gets why it was rejected, or null.</summary>
    public string? RejectedReason { get; init; }

    /// <summary>Gets the components as Meta writes them.</summary>
    public JsonElement Components { get; init; }
}
