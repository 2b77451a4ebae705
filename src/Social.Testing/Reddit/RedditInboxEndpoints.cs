namespace Social.Testing;

/// <summary>The caller's inbox.</summary>
internal sealed class RedditInboxEndpoints(RedditEmulator emulator)
{
    public void Map()
    {
        Box("inbox", (m, user) => m.To == user);
        Box("unread", (m, user) => m.To == user && m.IsUnread);
        Box("messages", (m, user) => m.Comment is null && (m.To == user || m.From == user));
        Box("sent", (m, user) => m.Comment is null && m.From == user);
        emulator.Map("POST", "/api/read_message", call => Mark(call, isUnread: false), "privatemessages", RedditAudience.User);
        emulator.Map("POST", "/api/unread_message", call => Mark(call, isUnread: true), "privatemessages", RedditAudience.User);
        emulator.Map("POST", "/api/read_all_messages", MarkAll, "privatemessages", RedditAudience.User);
    }

    private void Box(string name, Func<EmulatedRedditMessage, EmulatedRedditUser, bool> belongs) => emulator.Map("GET", "/message/" + name, call => RedditListing.Answer(
        call, emulator.State.Messages.Where(m => belongs(m, call.User)).Reverse(), m => m.Fullname, _ => true, m => RedditMessageWriter.Write(m, call.User)),
        "privatemessages", RedditAudience.UserByStatus);

    private EmulatorAnswer Mark(RedditCall call, bool isUnread)
    {
        var names = (call["id"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var message in emulator.State.Messages.Where(m => m.To == call.User && names.Contains(m.Fullname))) message.IsUnread = isUnread;
        return call.Nothing();
    }

    private EmulatorAnswer MarkAll(RedditCall call)
    {
        foreach (var message in emulator.State.Messages.Where(m => m.To == call.User)) message.IsUnread = false;
        return EmulatorAnswer.Empty(202);
    }
}
