using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A location of Google Business Profile.</summary>
public sealed class EmulatedBusinessLocation
{
    internal EmulatedBusinessLocation(string id, EmulatedBusinessAccount account, JsonObject fields)
    {
        Id = id;
        Account = account;
        Fields = fields;
    }

    /// <summary>Gets the id: up to 21 digits.</summary>
    public string Id { get; }

    /// <summary>Gets the account.</summary>
    public EmulatedBusinessAccount Account { get; }

    /// <summary>Gets the resource name of the v1 APIs, <c>locations/{id}</c>.</summary>
    public string Name => "locations/" + Id;

    /// <summary>Gets the resource name of v4, <c>accounts/{id}/locations/{id}</c>.</summary>
    public string LongName => $"{Account.Name}/{Name}";

    /// <summary>Gets the title.</summary>
    public string Title => Fields["title"]?.GetValue<string>() ?? "";

    /// <summary>Gets the location as the Business Information API would write it.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => Fields.ToJsonString();

    /// <summary>Gets or sets whether the location is verified, without which there are no posts and reviews. Default true.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>Gets or sets whether the location has a voice of merchant, without which posts are refused. Default true.</summary>
    public bool HasVoiceOfMerchant { get; set; } = true;

    internal JsonObject Fields { get; }

    /// <inheritdoc />
    public override string ToString() => LongName;
}
