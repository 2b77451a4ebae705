using System.Buffers;

namespace Social.Reddit;

/// <summary>Reddit's ids: base 36, with a prefix that tells what they name (<c>t3_4bbe4b</c>).</summary>
internal static class Fullname
{
    public const string Comment = "t1_";
    public const string Account = "t2_";
    public const string Post = "t3_";
    public const string Message = "t4_";

    private const int Longest = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>Returns the id with its prefix; some answers have it, others not.</summary>
    public static string Of(string prefix, string id) => HasPrefix(id) ? id : prefix + id;

    /// <summary>Returns the id without its prefix.</summary>
    public static string Bare(string fullname) => HasPrefix(fullname) ? fullname[3..] : fullname;

    public static bool IsPost(string id) => IsValid(id) && id.StartsWith(Post, StringComparison.Ordinal);

    public static bool IsComment(string id) => IsValid(id) && id.StartsWith(Comment, StringComparison.Ordinal);

    /// <summary>Returns a post's fullname; a bare id is a post's.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string RequirePost(string id, string member) => Require(id, member, Post);

    /// <summary>Returns a comment's fullname; a bare id is a comment's.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string RequireComment(string id, string member) => Require(id, member, Comment);

    /// <summary>Returns the fullname of a post, comment or message; a bare id is a post's.</summary>
    /// <exception cref="SocialValidationException">It is none.</exception>
    public static string Require(string id, string member, params ReadOnlySpan<string> prefixes)
    {
        string fullname = string.IsNullOrEmpty(id) ? string.Empty : Of(prefixes[0], id);
        foreach (string prefix in prefixes)
        {
            if (fullname.StartsWith(prefix, StringComparison.Ordinal) && IsValid(fullname))
            {
                return fullname;
            }
        }

        string form = string.Join(" or ", prefixes.ToArray().Select(p => p + "…"));
        throw RedditInput.Invalid(member, $"{member} is not an id of Reddit: {form}, in lower-case letters and digits.", form, id is { Length: > 0 and < 40 } ? id : $"{id?.Length ?? 0} characters");
    }

    /// <summary>Tells whether it is an id with a prefix.</summary>
    public static bool IsValid(string fullname) => HasPrefix(fullname) && fullname.Length is > 3 and <= 3 + Longest && !fullname.AsSpan(3).ContainsAnyExcept(Digits);

    private static bool HasPrefix(string id) => id.Length > 3 && id[0] == 't' && char.IsAsciiDigit(id[1]) && id[2] == '_';
}
