using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A channel of the emulated YouTube.</summary>
public sealed class EmulatedChannel
{
    internal EmulatedChannel(string id, EmulatedGoogleUser owner, string title, string handle, DateTimeOffset createdAt)
    {
        Id = id;
        Owner = owner;
        Title = title;
        Handle = handle;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id: <c>UC</c> and 22 characters.</summary>
    public string Id { get; }

    /// <summary>Gets the account it belongs to.</summary>
    public EmulatedGoogleUser Owner { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; }

    /// <summary>Gets the handle, with the at sign.</summary>
    public string Handle { get; }

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets or sets the number of subscribers; answers round it down to three digits.</summary>
    public long Subscribers { get; set; }

    /// <summary>Gets or sets whether the number of subscribers is hidden.</summary>
    public bool HidesSubscribers { get; set; }

    /// <summary>Gets or sets whether the owner confirmed a phone number: without it, no custom thumbnails. Default true.</summary>
    public bool IsPhoneVerified { get; set; } = true;

    /// <summary>Gets or sets whether the channel may stream live. Default true.</summary>
    public bool CanStreamLive { get; set; } = true;

    /// <summary>Gets or sets <c>longUploadsStatus</c>: <c>allowed</c> (the default), <c>eligible</c> or <c>disallowed</c>.</summary>
    public string LongUploadsStatus { get; set; } = "allowed";

    /// <summary>Gets or sets whether the channel is monetised, without which money metrics are refused. Default false.</summary>
    public bool IsMonetized { get; set; }

    /// <summary>Gets the id of the playlist of uploads.</summary>
    public string UploadsPlaylistId => "UU" + Id[2..];

    internal JsonObject? Branding { get; set; }

    internal JsonObject? Localizations { get; set; }

    internal bool? SelfDeclaredMadeForKids { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"channel {Id}";
}
