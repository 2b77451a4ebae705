using System.Text.Json;

namespace Social.YouTube;

/// <summary>Finds the mark of an answer's version: YouTube puts it into the body, the old ones with their quotes.</summary>
internal static class YouTubeETag
{
    public static string? Find(ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8JsonReader reader = new(body);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    bool isMark = reader.ValueTextEquals("etag"u8);
                    reader.Read();
                    if (isMark)
                    {
                        return reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } mark ? mark.StartsWith('"') ? mark : $"\"{mark}\"" : null;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            return null; // whoever reads the answer will say so
        }

        return null;
    }
}
