using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads Meta's times: <c>2021-08-10T18:45:03+0000</c>, whose offset has no colon, and seconds since 1970 as number or text.</summary>
internal sealed class GraphTimeConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <inheritdoc/>
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt64(out long seconds) ? OfSeconds(seconds) : null;
            case JsonTokenType.String:
                return Parse(reader.GetString()!);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteNumberValue(time.ToUnixTimeSeconds());
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Parses a time, or returns null: one that Meta writes anew tomorrow must not hide the rest.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds))
        {
            return OfSeconds(seconds);
        }

        // zzz wants its colon: +0000 becomes +00:00.
        bool lacksColon = text.Length > 5 && text[^5] is '+' or '-' && text[^3] != ':';
        string written = lacksColon ? text[..^2] + ":" + text[^2..] : text;
        return DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }

    private static DateTimeOffset? OfSeconds(long seconds) => seconds is > 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
