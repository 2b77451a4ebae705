namespace Social.Meta;

/// <summary>What people see when they open the business's card.</summary>
public sealed record WhatsAppBusinessProfile
{
    /// <summary>Gets the line below the name, 1 to 139 characters; or null.</summary>
    public string? About { get; init; }

    /// <summary>Gets the postal address, at most 256 characters; or null.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the description, at most 512 characters; or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the email address, at most 128 characters; or null.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the websites, at most 2 of 256 characters; null when it does not matter.</summary>
    public IReadOnlyList<Uri>? Websites { get; init; }

    /// <summary>Gets the branch in Meta's word, such as <c>RETAIL</c>; or null.</summary>
    public string? Vertical { get; init; }

    /// <summary>Gets where the picture is, or null; only read.</summary>
    public Uri? PictureUrl { get; init; }

    /// <summary>Gets the handle of a picture that was uploaded with the Resumable Upload API, to set it; only written. Null leaves the picture.</summary>
    public string? PictureHandle { get; init; }
}
