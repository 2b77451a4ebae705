using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Social.Auth;

namespace Social.Publishing;

/// <summary>Tells whether two publishes are of the same post to the same target. It only detects a key used again for another post; it forbids nothing.</summary>
public static class PostFingerprint
{
    private const int StackSize = 1024;

    /// <summary>Computes the fingerprint of a post for a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="post">The post as the network gets it.</param>
    public static string Compute(PublishTarget target, Post post)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(post);
        ByteWriter bytes = new(stackalloc byte[StackSize]);
        Add(ref bytes, target.ToString());
        Add(ref bytes, post.Text?.ToString());
        Add(ref bytes, post.Title);
        Add(ref bytes, post.Link?.Url.ToString());
        Add(ref bytes, post.ReplyTo?.Id ?? post.ReplyTo?.Handle);
        Add(ref bytes, post.Quote?.Id ?? post.Quote?.Handle);
        foreach (MediaAttachment media in post.Media)
        {
            Add(ref bytes, media.Uploaded?.Id ?? media.Source?.Url?.ToString() ?? media.Source?.FileName);
            Add(ref bytes, media.AltText);
        }

        foreach (string option in post.Poll?.Options ?? [])
        {
            Add(ref bytes, option);
        }

        Add(ref bytes, post.ScheduledTime?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Finish(ref bytes);
    }

    /// <summary>Computes the fingerprint of a native request for a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="request">The request's JSON.</param>
    public static string Compute(PublishTarget target, ReadOnlySpan<byte> request)
    {
        ArgumentNullException.ThrowIfNull(target);
        ByteWriter bytes = new(stackalloc byte[StackSize]);
        Add(ref bytes, target.ToString());
        bytes.Append(request);
        return Finish(ref bytes);
    }

    private static string Finish(ref ByteWriter bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.Written, digest);
        bytes.Dispose();
        return Convert.ToHexString(digest[..16]);
    }

    private static void Add(ref ByteWriter bytes, string? part)
    {
        // Length first, so that neighbours cannot run into each other.
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        bytes.Append(length);
        bytes.Append(MemoryMarshal.AsBytes(part.AsSpan()));
    }
}
