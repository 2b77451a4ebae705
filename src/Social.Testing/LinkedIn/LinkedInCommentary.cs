namespace Social.Testing;

/// <summary>Puts the text of a post in place, as the network takes it.</summary>
internal static class LinkedInCommentary
{
    private const int MaxLength = 3000;

    public static void Set(EmulatedLinkedInPost post, LinkedInBody body, LinkedInEmulator emulator)
    {
        var sent = body.Text("commentary", required: true)!;
        var text = LinkedInLittleText.Read(sent, emulator.State.NameOf);
        if (text.Unescaped is { } at && !emulator.Options.CutsUnescapedText)
            throw LinkedInErrors.Field(422, "INVALID_VALUE_FOR_FIELD", body.PathOf("commentary"), $"/commentary :: the reserved character '{sent[at]}' at {at} is not escaped, and the text would end there", tellsCode: false);
        if (text.Plain.Length > MaxLength) throw body.TooLong("commentary", MaxLength);
        post.SentCommentary = sent;
        post.Text = text.Plain;
        post.Commentary = text.Canonical;
        post.Mentions = text.Mentions;
        post.Hashtags = text.Hashtags;
    }
}
