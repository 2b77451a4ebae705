using System.Net;
using System.Net.Http.Headers;

namespace Social.Media;

/// <summary>What tells one version of a remote file from another.</summary>
internal sealed record RemoteVersion(EntityTagHeaderValue? Tag, DateTimeOffset? LastModified, long? Length)
{
    /// <summary>Gets the tag if it promises equal bytes; only such a tag may condition a range.</summary>
    public EntityTagHeaderValue? StrongTag => Tag is { IsWeak: false } ? Tag : null;

    public static RemoteVersion Of(HttpResponseMessage response) => new(
        response.Headers.ETag,
        response.Content.Headers.LastModified,
        response.StatusCode == HttpStatusCode.OK ? response.Content.Headers.ContentLength : response.Content.Headers.ContentRange?.Length);

    /// <summary>Whether nothing that both say differs.</summary>
    public bool Matches(RemoteVersion other) =>
        (Tag is null || other.Tag is null || Tag.Equals(other.Tag))
        && (LastModified is null || other.LastModified is null || LastModified == other.LastModified)
        && (Length is null || other.Length is null || Length == other.Length);
}
