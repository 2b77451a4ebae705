using System.Globalization;

namespace Social.TikTok;

/// <summary>The fields by which research finds videos. One that is new is made with <see cref="Of"/>.</summary>
/// <remarks>Follows TikTok for Developers, "Query videos".</remarks>
public static class TikTokVideoFields
{
    /// <summary>Gets the day of posting, UTC.</summary>
    public static TikTokVideoField<DateOnly> CreateDate { get; } = new("create_date", Day);

    /// <summary>Gets the author's handle.</summary>
    public static TikTokVideoField<string> Username { get; } = Of("username");

    /// <summary>Gets the two letters of the country where the author registered.</summary>
    public static TikTokVideoField<string> RegionCode { get; } = Of("region_code");

    /// <summary>Gets the video's id.</summary>
    public static TikTokVideoField<string> VideoId { get; } = Of("video_id");

    /// <summary>Gets a hashtag; a <c>#</c> before it is taken off.</summary>
    public static TikTokVideoField<string> HashtagName { get; } = new("hashtag_name", static tag => tag.TrimStart('#'));

    /// <summary>Gets a word of the description.</summary>
    public static TikTokVideoField<string> Keyword { get; } = Of("keyword");

    /// <summary>Gets the music's id.</summary>
    public static TikTokVideoField<string> MusicId { get; } = Of("music_id");

    /// <summary>Gets an effect's id.</summary>
    public static TikTokVideoField<string> EffectId { get; } = Of("effect_id");

    /// <summary>Gets the length, in four classes.</summary>
    public static TikTokVideoField<TikTokVideoLength> VideoLength { get; } = new("video_length", static length => length.Value);

    /// <summary>Gets the number of views.</summary>
    public static TikTokVideoField<long> ViewCount { get; } = Number("view_count");

    /// <summary>Gets the number of likes.</summary>
    public static TikTokVideoField<long> LikeCount { get; } = Number("like_count");

    /// <summary>Gets the number of comments.</summary>
    public static TikTokVideoField<long> CommentCount { get; } = Number("comment_count");

    /// <summary>Gets the number of shares.</summary>
    public static TikTokVideoField<long> ShareCount { get; } = Number("share_count");

    /// <summary>Makes a field that is not named here.</summary>
    /// <param name="name">TikTok's name of it.</param>
    public static TikTokVideoField<string> Of(string name) => new(name, static value => value);

    internal static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static TikTokVideoField<long> Number(string name) => new(name, static value => value.ToString(CultureInfo.InvariantCulture));
}
