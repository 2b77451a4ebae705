using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Social.Publishing;

/// <summary>Tells whether two publishes are of the same post to the same target. It only detects a key used again for another post; it forbids nothing.</summary>
public static class PostFingerprint
{
    /// <summary>Computes the fingerprint of a post for a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="post">The post as the network gets it.</param>
    public static string Compute(PublishTarget target, Post post)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, target.ToString());
        Add(hash, post.Text?.ToString());
        Add(hash, post.Title);
        Add(hash, post.Link?.Url.ToString());
        Add(hash, post.ReplyTo?.Id ?? post.ReplyTo?.Handle);
        Add(hash, post.Quote?.Id ?? post.Quote?.Handle);
        foreach (MediaAttachment media in post.Media)
        {
            Add(hash, media.Uploaded?.Id ?? media.Source?.Url?.ToString() ?? media.Source?.FileName);
            Add(hash, media.AltText);
        }

        foreach (string option in post.Poll?.Options ?? [])
        {
            Add(hash, option);
        }

        Add(hash, post.ScheduledTime?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Finish(hash);
    }

    /// <summary>Computes the fingerprint of a native request for a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="request">The request's JSON.</param>
    public static string Compute(PublishTarget target, ReadOnlySpan<byte> request)
    {
        ArgumentNullException.ThrowIfNull(target);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, target.ToString());
        hash.AppendData(request);
        return Finish(hash);
    }

    private static string Finish(IncrementalHash hash)
    {
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Convert.ToHexString(digest[..16]);
    }

    private static void Add(IncrementalHash hash, string? part)
    {
        // Length first, so that neighbours cannot run into each other.
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
    }
}
