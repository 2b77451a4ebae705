using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A message template in one language.</summary>
public sealed class EmulatedWhatsAppTemplate
{
    internal EmulatedWhatsAppTemplate(string id, EmulatedWhatsAppBusiness business, string name, string language, string category, JsonArray components)
    {
        Id = id;
        Business = business;
        Name = name;
        Language = language;
        Category = category;
        Parts = components;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the account that it belongs to.</summary>
    public EmulatedWhatsAppBusiness Business { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the language, such as <c>en_US</c>.</summary>
    public string Language { get; }

    /// <summary>Gets AUTHENTICATION, MARKETING or UTILITY.</summary>
    public string Category { get; internal set; }

    /// <summary>Gets or sets APPROVED, PENDING, REJECTED, PAUSED or DISABLED.</summary>
    public string Status { get; set; } = "APPROVED";

    /// <summary>Gets POSITIONAL or NAMED.</summary>
    public string ParameterFormat { get; internal init; } = "POSITIONAL";

    /// <summary>Gets the components as JSON.</summary>
    public string Components => Parts.ToJsonString();

    internal JsonArray Parts { get; set; }
}
