namespace Social.Testing;

/// <summary>What exists on the emulated Reddit. Every access holds <see cref="Gate"/>.</summary>
internal sealed class RedditState(TimeProvider clock)
{
    private readonly List<(EmulatedRedditSubmission Submission, DateTimeOffset Due)> _pending = [];
    private long _lastId = 2_900_000_000;

    public Lock Gate { get; } = new();

    public Dictionary<string, EmulatedRedditUser> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, EmulatedRedditSubreddit> Subreddits { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the posts, oldest first.</summary>
    public List<EmulatedRedditSubmission> Submissions { get; } = [];

    /// <summary>Gets the comments, oldest first.</summary>
    public List<EmulatedRedditComment> Comments { get; } = [];

    public List<EmulatedRedditMessage> Messages { get; } = [];

    public Dictionary<string, EmulatedRedditMedia> Media { get; } = new(StringComparer.Ordinal);

    public IEnumerable<EmulatedRedditSubmission> Pending => _pending.Select(p => p.Submission);

    public DateTimeOffset Now => clock.GetUtcNow();

    public string NextId() => RedditText.Base36(Interlocked.Add(ref _lastId, 37));

    /// <summary>Accepts a post that comes to be when its media is processed.</summary>
    public void Accept(EmulatedRedditSubmission submission, DateTimeOffset due) => _pending.Add((submission, due));

    public bool IsPending(EmulatedRedditSubmission submission) => _pending.Exists(p => p.Submission == submission);

    public void Add(EmulatedRedditSubmission submission)
    {
        submission.RemovedByCategory ??= submission.Subreddit.FilterNewPosts;
        Submissions.Add(submission);
    }

    /// <summary>Brings the posts into being whose processing is over; those that failed never are.</summary>
    public void Settle()
    {
        var now = Now;
        foreach (var (submission, due) in _pending.Where(p => p.Due <= now).OrderBy(p => p.Due).ToList())
        {
            _pending.Remove((submission, due));
            submission.CreatedAt = due;
            if (!submission.HasFailed) Add(submission);
        }
    }

    public EmulatedRedditUser? User(string? name) => name is null ? null : Users.GetValueOrDefault(name);

    public EmulatedRedditSubreddit? Subreddit(string? name) => name is null ? null : Subreddits.GetValueOrDefault(name.StartsWith("r/", StringComparison.Ordinal) ? name[2..] : name);

    public EmulatedRedditSubmission? Submission(string? fullname) => Submissions.Find(s => s.Fullname == fullname);

    public EmulatedRedditComment? Comment(string? fullname) => Comments.Find(c => c.Fullname == fullname);

    public EmulatedRedditThing? Thing(string? fullname) => (EmulatedRedditThing?)Submission(fullname) ?? Comment(fullname);

    public EmulatedRedditComment Add(EmulatedRedditComment comment)
    {
        Comments.Add(comment);
        if (comment.Parent.Author != comment.Author && comment.Parent.SendReplies)
        {
            var subject = comment.Parent is EmulatedRedditSubmission ? "post reply" : "comment reply";
            Messages.Add(new EmulatedRedditMessage(NextId(), comment.Author, comment.Parent.Author, subject, comment.Text, comment.CreatedAt) { Comment = comment });
        }

        return comment;
    }

    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            Subreddits.Clear();
            Submissions.Clear();
            Comments.Clear();
            Messages.Clear();
            Media.Clear();
            _pending.Clear();
        }
    }
}
