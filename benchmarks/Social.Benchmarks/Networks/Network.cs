namespace Social.Benchmarks.Networks;

/// <summary>One network as the benchmarks see it: how it is registered, what it answers, the post, and the fewest calls with which an expert would get the same result.</summary>
/// <remarks>Another network is one more class like these and its line in <see cref="All"/>: every group of rows and every benchmark class goes through that list.</remarks>
internal abstract class Network
{
    protected const string Words = "We shipped 2.0 today: faster, smaller, calmer.";

    /// <summary>More than any benchmark uses: what is measured is the counting, not the waiting.</summary>
    protected const double NoLimit = 1e12;

    public static Network Twitter { get; } = new TwitterNetwork();

    public static IReadOnlyList<Network> All { get; } =
    [
        Twitter, new LinkedInNetwork(), new TikTokNetwork(), new YouTubeNetwork(), new GoogleBusinessNetwork(), new RedditNetwork(),
        new FacebookNetwork(), new InstagramNetwork(), new ThreadsNetwork(), new WhatsAppNetwork(),
    ];

    public static IEnumerable<Network> WithVideo => All.Where(n => n.Video is not null);

    public abstract string Name { get; }

    /// <summary>Gets what the rows call it: a publish, or what the network has in its place.</summary>
    public virtual string Work => "publish";

    /// <summary>Gets the connected account, its credentials aside.</summary>
    public abstract ConnectedAccount Account { get; }

    /// <summary>Gets what kind of credential it acts with.</summary>
    public virtual CredentialKind Kind => CredentialKind.OAuth2;

    public abstract IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the plainest post that the network takes.</summary>
    public abstract Post Post { get; }

    /// <summary>Gets where it goes; made once, as an application has it.</summary>
    public PublishTarget Target => field ??= PublishTarget.To(Account.Key, Destination);

    /// <summary>Gets where its video goes.</summary>
    public PublishTarget VideoTarget => field ??= Target with { Placement = Video?.Placement };

    protected virtual string? Destination => null;

    /// <summary>Gets how many requests the floor makes for the same result.</summary>
    public virtual int Calls => 1;

    /// <summary>Gets what becomes of it when all goes well.</summary>
    public virtual PublishStatus Outcome => PublishStatus.Published;

    /// <summary>Gets how a large video is published, or null where a publish uploads nothing.</summary>
    public virtual NetworkVideo? Video => null;

    /// <summary>Registers the network, every host of it being the one given.</summary>
    public abstract void Register(ISocialBuilder social, string host);

    /// <summary>Answers from memory what the network answers.</summary>
    public abstract StubAnswer Answer(StubRequest request);

    /// <summary>Makes ours: a method that publishes <see cref="Post"/> once.</summary>
    public virtual Task<Func<Task<PublishResult>>> OursAsync(ISocial social) => Task.FromResult<Func<Task<PublishResult>>>(() => social.PublishAsync(Post, Target));

    /// <summary>Makes the floor: a method that publishes <see cref="Post"/> once. No limits, no journal, no retry, no checks.</summary>
    public abstract Func<Task> Floor(BareHttp http);

    public static Network Named(string name) =>
        All.FirstOrDefault(n => n.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new ArgumentException($"There is no network '{name}'.", nameof(name));

    public sealed override string ToString() => Name;
}
