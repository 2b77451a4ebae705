namespace Social.LinkedIn;

/// <summary>Makes a comment's words of a text: plain, with mentions told apart by where they stand.</summary>
internal static class CommentMessage
{
    /// <summary>Makes the words.</summary>
    /// <exception cref="SocialValidationException">The text is empty or too long, or mentions what is no URN of an author.</exception>
    public static CommentMessageData Of(PostText text, bool isVersioned)
    {
        string plain = text.ToString();
        if (string.IsNullOrWhiteSpace(plain) || plain.Length > LinkedInRules.MaxComment)
        {
            throw LinkedInInput.Invalid(
                "Text", $"Text is {plain.Length} characters long; LinkedIn takes comments of 1 to {LinkedInRules.MaxComment}.", $"1-{LinkedInRules.MaxComment}", plain.Length,
                plain.Length > LinkedInRules.MaxComment ? SocialErrorCode.ContentTooLong : null);
        }

        List<CommentAttributeData> mentions = [];
        int at = 0;
        for (int i = 0; i < text.Segments.Count; i++)
        {
            TextSegment segment = text.Segments[i];
            if (segment.MentionId is { } urn)
            {
                LinkedInInput.Urn(urn, $"Text.Segments[{i}].MentionId", LinkedInInput.AuthorTypes);
                mentions.Add(new CommentAttributeData { Start = at, Length = segment.Text.Length, Value = CommentAttributeValueData.Of(urn, isVersioned) });
            }

            at += segment.Text.Length;
        }

        return new CommentMessageData { Text = plain, Attributes = mentions.Count == 0 ? null : mentions };
    }
}
